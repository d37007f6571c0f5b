# ---
# kind: mistake
# exercise: e2
# about: the name of the input is rebound, so the deep branch is merged with itself
# loses:
#   u03_e2_wide_deep_merge: |
#     wide_deep, layer 3 (concatenate): one tensor is merged with itself
#       expected: 2 different tensors
#       actual:   layer 2 (Dense) and layer 2 (Dense)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
#     wide_deep, layer 3 (concatenate): wrong width after the merge
#       expected: 22
#       actual:   24, from operands of width 12 (layer 2 (Dense)) and 12 (layer 2 (Dense))
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u03_e2_wide_deep_graph: |
#     wide_deep, layer 3 (concatenate): reads the wrong tensor
#       expected: input 1 and layer 2 (Dense, 12 units)
#       actual:   layer 2 (Dense, 12 units) and layer 2 (Dense, 12 units)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
# checks:
#   u03_e2_wide_deep_merge: check_merge
#   u03_e2_wide_deep_graph: check_same_architecture
# hints:
#   u03_e2_wide_deep_merge: 'the same tensor arrives twice: was the other branch''s variable meant?'
#   u03_e2_wide_deep_graph: 'the same tensor arrives twice: was the other branch''s variable meant?'
# ---
# %% u03_e2_wide_deep
inputs = keras.Input(shape=(10,))
x = layers.Dense(24, activation="relu")(inputs)
x = layers.Dense(12, activation="relu")(x)
merged = layers.Concatenate()([x, x])
wide_deep = keras.Model(inputs, layers.Dense(1)(merged))
