# ---
# kind: mistake
# exercise: e6
# about: softmax over the one unit
# loses:
#   u10_e6_clinic_repaired: |
#     repaired, layer 2 (Dense): wrong activation
#       expected: sigmoid
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
# checks:
#   u10_e6_clinic_repaired: check_activations
# hints:
#   u10_e6_clinic_repaired: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
# ---
# %% u10_e6_clinic
faults = {"A": "not compiled", "B": "rebuilt", "C": "half open", "D": "statistics"}
changed = {"A": 0, "B": 6, "C": 2, "D": 8}
trunk.trainable = True
trunk.get_layer("norm").trainable = False
pixels = keras.Input(shape=(64,))
repaired = keras.Model(pixels, layers.Dense(1, activation="softmax")(trunk(pixels)))
repaired.compile(optimizer=keras.optimizers.Adam(0.001), loss="binary_crossentropy")
