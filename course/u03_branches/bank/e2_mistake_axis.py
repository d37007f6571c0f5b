# ---
# kind: mistake
# exercise: e2
# about: concatenated along the batch after a projection
# loses:
#   u03_e2_wide_deep_merge: |
#     wide_deep, layer 4 (concatenate): concatenated along the wrong axis
#       expected: the last axis, where the features are
#       actual:   axis 0, where the samples are
#       hint:     axis=0 puts the samples of one branch after those of the other
#   u03_e2_wide_deep_activations: |
#     wide_deep: wrong number of layers with weights
#       expected: 3: relu, relu, none (linear)
#       actual:   4: relu, none (linear), relu, none (linear)
#       hint:     there is a layer too many: each layer is called, or listed, once for each use
#   u03_e2_wide_deep_graph: |
#     wide_deep, layer 2 (Dense, 12 units): not asked for
#       actual:   Dense, 12 units, after input 1
#     wide_deep, layer 4 (concatenate): wrong axis
#       expected: 1, the last
#       actual:   0
#       hint:     features are on the last axis, samples on the first
# checks:
#   u03_e2_wide_deep_merge: check_merge
#   u03_e2_wide_deep_activations: check_activations
#   u03_e2_wide_deep_graph: check_same_architecture
# hints:
#   u03_e2_wide_deep_merge: axis=0 puts the samples of one branch after those of the other
#   u03_e2_wide_deep_activations: 'there is a layer too many: each layer is called, or listed, once for each use'
#   u03_e2_wide_deep_graph: features are on the last axis, samples on the first
# ---
# %% u03_e2_wide_deep
inputs = keras.Input(shape=(10,))
x = layers.Dense(24, activation="relu")(inputs)
x = layers.Dense(12, activation="relu")(x)
merged = layers.Concatenate(axis=0)([layers.Dense(12)(inputs), x])
wide_deep = keras.Model(inputs, layers.Dense(1)(merged))
