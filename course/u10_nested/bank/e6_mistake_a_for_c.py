# ---
# kind: mistake
# exercise: e6
# about: takes a base that nothing moved for a half open one
# loses:
#   u10_e6_clinic_faults: |
#     faults['A']: wrong text
#       expected: another text
#       actual:   'half open'
#       hint:     compare its base with trained: has anything moved?
#     faults['C']: wrong text
#       expected: another text
#       actual:   'not compiled'
#       hint:     which of its layers have moved, and which have not?
# checks:
#   u10_e6_clinic_faults: check_mapping
# hints:
#   u10_e6_clinic_faults: 'compare its base with trained: has anything moved?'
# ---
# %% u10_e6_clinic
faults = {"A": "half open", "B": "rebuilt", "C": "not compiled", "D": "statistics"}
changed = {"A": 0, "B": 6, "C": 2, "D": 8}
trunk.trainable = True
trunk.get_layer("norm").trainable = False
pixels = keras.Input(shape=(64,))
repaired = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(trunk(pixels)))
repaired.compile(optimizer=keras.optimizers.Adam(0.001), loss="binary_crossentropy")
