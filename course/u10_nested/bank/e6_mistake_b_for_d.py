# ---
# kind: mistake
# exercise: e6
# about: takes other means for moved statistics
# loses:
#   u10_e6_clinic_faults: |
#     faults['B']: wrong text
#       expected: another text
#       actual:   'statistics'
#       hint:     compare the means in its norm with those in trained: no fit of one epoch does that
#     faults['D']: wrong text
#       expected: another text
#       actual:   'rebuilt'
#       hint:     compare all four arrays of its norm with those in trained
# checks:
#   u10_e6_clinic_faults: check_mapping
# hints:
#   u10_e6_clinic_faults: 'compare the means in its norm with those in trained: no fit of one epoch does that'
# ---
# %% u10_e6_clinic
faults = {"A": "not compiled", "B": "statistics", "C": "half open", "D": "rebuilt"}
changed = {"A": 0, "B": 6, "C": 2, "D": 8}
trunk.trainable = True
trunk.get_layer("norm").trainable = False
pixels = keras.Input(shape=(64,))
repaired = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(trunk(pixels)))
repaired.compile(optimizer=keras.optimizers.Adam(0.001), loss="binary_crossentropy")
