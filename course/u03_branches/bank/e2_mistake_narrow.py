# ---
# kind: mistake
# exercise: e2
# about: 8 units where 12 are asked for
# loses:
#   u03_e2_wide_deep_merge: |
#     wide_deep, layer 3 (concatenate): wrong width after the merge
#       expected: 22
#       actual:   18, from operands of width 10 (input 1) and 8 (layer 2 (Dense))
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u03_e2_wide_deep_graph: |
#     wide_deep, layer 2 (Dense, 8 units): wrong number of units
#       expected: 12
#       actual:   8
#       hint:     the first argument of Dense is the number of units
# checks:
#   u03_e2_wide_deep_merge: check_merge
#   u03_e2_wide_deep_graph: check_same_architecture
# hints:
#   u03_e2_wide_deep_merge: the width after a concatenation is the sum of its operands' widths
#   u03_e2_wide_deep_graph: the first argument of Dense is the number of units
# ---
# %% u03_e2_wide_deep
inputs = keras.Input(shape=(10,))
x = layers.Dense(24, activation="relu")(inputs)
x = layers.Dense(8, activation="relu")(x)
wide_deep = keras.Model(inputs, layers.Dense(1)(layers.Concatenate()([inputs, x])))
