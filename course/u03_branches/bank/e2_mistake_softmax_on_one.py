# ---
# kind: mistake
# exercise: e2
# about: thought that every last layer is a softmax
# loses:
#   u03_e2_wide_deep_activations: |
#     wide_deep, layer 4 (Dense): wrong activation
#       expected: none (linear)
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
#   u03_e2_wide_deep_graph: |
#     wide_deep, layer 4 (Dense, 1 unit): wrong activation
#       expected: none (linear)
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
# checks:
#   u03_e2_wide_deep_activations: check_activations
#   u03_e2_wide_deep_graph: check_same_architecture
# hints:
#   u03_e2_wide_deep_activations: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
#   u03_e2_wide_deep_graph: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
# ---
# %% u03_e2_wide_deep
inputs = keras.Input(shape=(10,))
deep = layers.Dense(24, activation="relu")(inputs)
deep = layers.Dense(12, activation="relu")(deep)
merged = layers.Concatenate()([inputs, deep])
wide_deep = keras.Model(inputs, layers.Dense(1, activation="softmax")(merged))
