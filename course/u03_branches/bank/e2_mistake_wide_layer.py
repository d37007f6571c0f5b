# ---
# kind: mistake
# exercise: e2
# about: a Dense layer on the wide side too
# loses:
#   u03_e2_wide_deep_merge: |
#     wide_deep, input 1: does not reach a merge as it is
#       expected: a merge reads the input's own tensor
#       actual:   only layer 1 (Dense) and layer 2 (Dense) read it
#       hint:     merge the branch with the tensor of keras.Input, not with another layer's result
#   u03_e2_wide_deep_activations: |
#     wide_deep: wrong number of layers with weights
#       expected: 3: relu, relu, none (linear)
#       actual:   4: relu, relu, relu, none (linear)
#       hint:     there is a layer too many: each layer is called, or listed, once for each use
#   u03_e2_wide_deep_graph: |
#     wide_deep, layer 2 (Dense, 10 units): not asked for
#       actual:   Dense, 10 units, relu, after input 1
# checks:
#   u03_e2_wide_deep_merge: check_reaches_output
#   u03_e2_wide_deep_activations: check_activations
#   u03_e2_wide_deep_graph: check_same_architecture
# hints:
#   u03_e2_wide_deep_merge: merge the branch with the tensor of keras.Input, not with another layer's result
#   u03_e2_wide_deep_activations: 'there is a layer too many: each layer is called, or listed, once for each use'
# ---
# %% u03_e2_wide_deep
inputs = keras.Input(shape=(10,))
x = layers.Dense(24, activation="relu")(inputs)
x = layers.Dense(12, activation="relu")(x)
wide = layers.Dense(10, activation="relu")(inputs)
merged = layers.Concatenate()([wide, x])
wide_deep = keras.Model(inputs, layers.Dense(1)(merged))
