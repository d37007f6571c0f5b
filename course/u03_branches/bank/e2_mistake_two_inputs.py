# ---
# kind: mistake
# exercise: e2
# about: an input of its own for each side
# loses:
#   u03_e2_wide_deep_shapes: |
#     wide_deep: wrong number of inputs
#       expected: 1 input, (10,)
#       actual:   2 inputs, (10,) and (10,)
#       hint:     a model needs one Input for each group of features; was one made too many?
#   u03_e2_wide_deep_graph: |
#     wide_deep: wrong number of inputs
#       expected: 1, of shape (10,)
#       actual:   2, of shape (10,) and (10,)
#       hint:     a model needs one Input for each group of features; was one made too many?
# checks:
#   u03_e2_wide_deep_shapes: check_input_shape
#   u03_e2_wide_deep_graph: check_same_architecture
# hints:
#   u03_e2_wide_deep_shapes: a model needs one Input for each group of features; was one made too many?
#   u03_e2_wide_deep_graph: a model needs one Input for each group of features; was one made too many?
# ---
# %% u03_e2_wide_deep
wide = keras.Input(shape=(10,))
deep_in = keras.Input(shape=(10,))
x = layers.Dense(24, activation="relu")(deep_in)
x = layers.Dense(12, activation="relu")(x)
merged = layers.Concatenate()([wide, x])
wide_deep = keras.Model([wide, deep_in], layers.Dense(1)(merged))
