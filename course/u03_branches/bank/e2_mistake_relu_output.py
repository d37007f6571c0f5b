# ---
# kind: mistake
# exercise: e2
# about: relu on the output
# loses:
#   u03_e2_wide_deep_activations: |
#     wide_deep, layer 4 (Dense): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu limits what the layer can give; here any number must be possible
#   u03_e2_wide_deep_graph: |
#     wide_deep, layer 4 (Dense, 1 unit): wrong activation
#       expected: none (linear)
#       actual:   relu
#       hint:     relu limits what the layer can give; here any number must be possible
# checks:
#   u03_e2_wide_deep_activations: check_activations
#   u03_e2_wide_deep_graph: check_same_architecture
# hints:
#   u03_e2_wide_deep_activations: relu limits what the layer can give; here any number must be possible
#   u03_e2_wide_deep_graph: relu limits what the layer can give; here any number must be possible
# ---
# %% u03_e2_wide_deep
inputs = keras.Input(shape=(10,))
x = layers.Dense(24, activation="relu")(inputs)
x = layers.Dense(12, activation="relu")(x)
merged = layers.Concatenate()([inputs, x])
wide_deep = keras.Model(inputs, layers.Dense(1, activation="relu")(merged))
