# ---
# kind: mistake
# exercise: e2
# about: a projection of the input is added instead of concatenating the input
# loses:
#   u03_e2_wide_deep_merge: |
#     wide_deep: another kind of merge
#       expected: concatenate
#       actual:   add
#       hint:     addition keeps the width of its operands; nothing is put side by side
#   u03_e2_wide_deep_activations: |
#     wide_deep: wrong number of layers with weights
#       expected: 3: relu, relu, none (linear)
#       actual:   4: relu, none (linear), relu, none (linear)
#       hint:     there is a layer too many: each layer is called, or listed, once for each use
#   u03_e2_wide_deep_graph: |
#     wide_deep, layer 4 (add): another kind of merge
#       expected: concatenate
#       actual:   add
#       hint:     addition keeps the width of its operands; nothing is put side by side
#     wide_deep, layer 2 (Dense, 12 units): not asked for
#       actual:   Dense, 12 units, after input 1
# checks:
#   u03_e2_wide_deep_merge: check_merge
#   u03_e2_wide_deep_activations: check_activations
#   u03_e2_wide_deep_graph: check_same_architecture
# hints:
#   u03_e2_wide_deep_merge: addition keeps the width of its operands; nothing is put side by side
#   u03_e2_wide_deep_activations: 'there is a layer too many: each layer is called, or listed, once for each use'
#   u03_e2_wide_deep_graph: addition keeps the width of its operands; nothing is put side by side
# ---
# %% u03_e2_wide_deep
inputs = keras.Input(shape=(10,))
x = layers.Dense(24, activation="relu")(inputs)
x = layers.Dense(12, activation="relu")(x)
merged = layers.Add()([layers.Dense(12)(inputs), x])
wide_deep = keras.Model(inputs, layers.Dense(1)(merged))
