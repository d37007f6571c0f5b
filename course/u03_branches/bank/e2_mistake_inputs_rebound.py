# ---
# kind: mistake
# exercise: e2
# about: the model starts where the name of the input was rebound
# loses:
#   u03_e2_wide_deep_shapes: |
#     wide_deep: wrong input shape
#       expected: (10,)
#       actual:   (24,)
#       hint:     the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?
#   u03_e2_wide_deep_merge: |
#     wide_deep, layer 2 (concatenate): wrong width after the merge
#       expected: 22
#       actual:   36, from operands of width 24 (input 1) and 12 (layer 1 (Dense))
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u03_e2_wide_deep_activations: |
#     wide_deep: wrong number of layers with weights
#       expected: 3: relu, relu, none (linear)
#       actual:   2: relu, none (linear)
#       hint:     the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?
#   u03_e2_wide_deep_graph: |
#     wide_deep, input 1: starts in the middle of the graph
#       expected: (10,)
#       actual:   (24,), what a layer gives
#       hint:     the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?
# checks:
#   u03_e2_wide_deep_shapes: check_input_shape
#   u03_e2_wide_deep_merge: check_merge
#   u03_e2_wide_deep_activations: check_activations
#   u03_e2_wide_deep_graph: check_same_architecture
# hints:
#   u03_e2_wide_deep_shapes: 'the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?'
#   u03_e2_wide_deep_merge: the width after a concatenation is the sum of its operands' widths
#   u03_e2_wide_deep_activations: 'the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?'
#   u03_e2_wide_deep_graph: 'the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?'
# ---
# %% u03_e2_wide_deep
x = keras.Input(shape=(10,))
raw = x
x = layers.Dense(24, activation="relu")(x)
y = layers.Dense(12, activation="relu")(x)
wide_deep = keras.Model(x, layers.Dense(1)(layers.Concatenate()([x, y])))
