# ---
# kind: mistake
# exercise: e6
# about: lets a new base differ in every array
# loses:
#   u10_e6_clinic_changed: |
#     changed['B']: wrong number
#       expected: another number
#       actual:   8
#       hint:     a new norm begins with scale 1 and shift 0, and so does the trained one
# checks:
#   u10_e6_clinic_changed: check_mapping
# hints:
#   u10_e6_clinic_changed: a new norm begins with scale 1 and shift 0, and so does the trained one
# ---
# %% u10_e6_clinic
faults = {"A": "not compiled", "B": "rebuilt", "C": "half open", "D": "statistics"}
changed = {"A": 0, "B": 8, "C": 2, "D": 8}
trunk.trainable = True
trunk.get_layer("norm").trainable = False
pixels = keras.Input(shape=(64,))
repaired = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(trunk(pixels)))
repaired.compile(optimizer=keras.optimizers.Adam(0.001), loss="binary_crossentropy")
