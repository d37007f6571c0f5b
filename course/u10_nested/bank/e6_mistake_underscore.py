# ---
# kind: mistake
# exercise: e6
# about: a slip in other letters
# loses:
#   u10_e6_clinic_faults: |
#     faults['A']: not one of the options
#       expected: one of 'rebuilt', 'statistics', 'not compiled', 'half open'
#       actual:   'not_compiled'
#       hint:     did you mean 'not compiled'?
#     faults['C']: not one of the options
#       expected: one of 'rebuilt', 'statistics', 'not compiled', 'half open'
#       actual:   'half-open'
#       hint:     did you mean 'half open'?
# checks:
#   u10_e6_clinic_faults: check_mapping
# hints:
#   u10_e6_clinic_faults: did you mean 'not compiled'?
# ---
# %% u10_e6_clinic
faults = {"A": "not_compiled", "B": "rebuilt", "C": "half-open", "D": "statistics"}
changed = {"A": 0, "B": 6, "C": 2, "D": 8}
trunk.trainable = True
trunk.get_layer("norm").trainable = False
pixels = keras.Input(shape=(64,))
repaired = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(trunk(pixels)))
repaired.compile(optimizer=keras.optimizers.Adam(0.001), loss="binary_crossentropy")
