# ---
# kind: mistake
# exercise: e6
# about: freezes all, norm too; opening the whole opens norm again
# loses:
#   u10_e6_clinic_repaired: |
#     repaired: layer 'norm' is not frozen
#       expected: none of its 2 weight arrays changed by training
#       actual:   2 of them would be changed
#       hint:     set trainable = False on it, then compile
# checks:
#   u10_e6_clinic_repaired: check_frozen
# hints:
#   u10_e6_clinic_repaired: set trainable = False on it, then compile
# ---
# %% u10_e6_clinic
faults = {"A": "not compiled", "B": "rebuilt", "C": "half open", "D": "statistics"}
changed = {"A": 0, "B": 6, "C": 2, "D": 8}
trunk.trainable = False
trunk.get_layer("norm").trainable = False
trunk.trainable = True
pixels = keras.Input(shape=(64,))
repaired = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(trunk(pixels)))
repaired.compile(optimizer=keras.optimizers.Adam(0.001), loss="binary_crossentropy")
