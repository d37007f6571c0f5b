# ---
# kind: mistake
# exercise: e6
# about: counts the arrays that did not move
# loses:
#   u10_e6_clinic_changed: |
#     changed['A']: wrong number
#       expected: another number
#       actual:   8
#       hint:     compare array by array with trained; the head is not part of the base
#     changed['B']: wrong number
#       expected: another number
#       actual:   2
#     changed['C']: wrong number
#       expected: another number
#       actual:   6
#       hint:     count those that differ from trained
#     and 1 more
# checks:
#   u10_e6_clinic_changed: check_mapping
# hints:
#   u10_e6_clinic_changed: compare array by array with trained; the head is not part of the base
# ---
# %% u10_e6_clinic
faults = {"A": "not compiled", "B": "rebuilt", "C": "half open", "D": "statistics"}
changed = {"A": 8, "B": 2, "C": 6, "D": 0}
trunk.trainable = True
trunk.get_layer("norm").trainable = False
pixels = keras.Input(shape=(64,))
repaired = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(trunk(pixels)))
repaired.compile(optimizer=keras.optimizers.Adam(0.001), loss="binary_crossentropy")
