# ---
# kind: mistake
# exercise: e6
# about: half open again
# loses:
#   u10_e6_clinic_repaired: |
#     repaired: wrong number of trainable parameters
#       expected: 4,321
#       actual:   3,145 of 4,577
#       hint:     more is frozen than asked for
# checks:
#   u10_e6_clinic_repaired: check_parameters
# hints:
#   u10_e6_clinic_repaired: more is frozen than asked for
# ---
# %% u10_e6_clinic
faults = {"A": "not compiled", "B": "rebuilt", "C": "half open", "D": "statistics"}
changed = {"A": 0, "B": 6, "C": 2, "D": 8}
trunk.get_layer("norm").trainable = False
trunk.get_layer("features").trainable = False
pixels = keras.Input(shape=(64,))
repaired = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(trunk(pixels)))
repaired.compile(optimizer=keras.optimizers.Adam(0.001), loss="binary_crossentropy")
