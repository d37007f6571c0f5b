# ---
# kind: mistake
# exercise: e2
# about: the raw numbers are joined to the result
# loses:
#   u03_e2_wide_deep_shapes: |
#     wide_deep: wrong output shape
#       expected: (1,)
#       actual:   (11,)
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u03_e2_wide_deep_merge: |
#     wide_deep, layer 4 (concatenate): wrong width after the merge
#       expected: 22
#       actual:   11, from operands of width 10 (input 1) and 1 (layer 3 (Dense))
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u03_e2_wide_deep_graph: |
#     wide_deep: the layers are called in another order
#       expected: Dense, 24 units, then relu, then Dense, 12 units, then relu, then concatenate, then Dense, 1 unit
#       actual:   Dense, 24 units, then relu, then Dense, 12 units, then relu, then Dense, 1 unit, then concatenate
#       hint:     the order of the calls counts, not that in which the layers were made
# checks:
#   u03_e2_wide_deep_shapes: check_output_shape
#   u03_e2_wide_deep_merge: check_merge
#   u03_e2_wide_deep_graph: check_same_architecture
# hints:
#   u03_e2_wide_deep_shapes: the width after a concatenation is the sum of its operands' widths
#   u03_e2_wide_deep_merge: the width after a concatenation is the sum of its operands' widths
#   u03_e2_wide_deep_graph: the order of the calls counts, not that in which the layers were made
# ---
# %% u03_e2_wide_deep
x = keras.Input(shape=(10,))
y = layers.Dense(24, activation="relu")(x)
y = layers.Dense(12, activation="relu")(y)
wide_deep = keras.Model(x, layers.Concatenate()([x, layers.Dense(1)(y)]))
