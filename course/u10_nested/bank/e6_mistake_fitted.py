# ---
# kind: mistake
# exercise: e6
# about: fits it, though it was to be handed in unfitted
# loses:
#   u10_e6_clinic_inside: |
#     repaired: the weights of trunk have changed
#       expected: the weights that trunk came with
#       actual:   others: those of 'strokes', those of 'features'
#       hint:     repaired is not fitted; to begin again: trunk.set_weights(trained)
# checks:
#   u10_e6_clinic_inside: check_kept_weights
# hints:
#   u10_e6_clinic_inside: 'repaired is not fitted; to begin again: trunk.set_weights(trained)'
# ---
# %% u10_e6_clinic
faults = {"A": "not compiled", "B": "rebuilt", "C": "half open", "D": "statistics"}
changed = {"A": 0, "B": 6, "C": 2, "D": 8}
trunk.trainable = True
trunk.get_layer("norm").trainable = False
pixels = keras.Input(shape=(64,))
repaired = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(trunk(pixels)))
repaired.compile(optimizer=keras.optimizers.Adam(0.001), loss="binary_crossentropy")
repaired.fit(x_few, bowl_few, verbose=0)
