# ---
# kind: mistake
# exercise: e6
# about: leaves the means and variances uncounted
# loses:
#   u10_e6_clinic_changed: |
#     changed['B']: wrong number
#       expected: another number
#       actual:   4
#       hint:     means and variances of norm count, too
#     changed['D']: wrong number
#       expected: another number
#       actual:   6
#       hint:     means and variances count, though no gradient moves them
# checks:
#   u10_e6_clinic_changed: check_mapping
# hints:
#   u10_e6_clinic_changed: means and variances of norm count, too
# ---
# %% u10_e6_clinic
faults = {"A": "not compiled", "B": "rebuilt", "C": "half open", "D": "statistics"}
changed = {"A": 0, "B": 4, "C": 2, "D": 6}
trunk.trainable = True
trunk.get_layer("norm").trainable = False
pixels = keras.Input(shape=(64,))
repaired = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(trunk(pixels)))
repaired.compile(optimizer=keras.optimizers.Adam(0.001), loss="binary_crossentropy")
