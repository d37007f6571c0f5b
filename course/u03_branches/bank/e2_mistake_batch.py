# ---
# kind: mistake
# exercise: e2
# about: thought that the shape is that of the whole table: all patients in the shape
# loses:
#   u03_e2_wide_deep_shapes: |
#     wide_deep: wrong input shape
#       expected: (10,)
#       actual:   (442, 10)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#   u03_e2_wide_deep_graph: |
#     wide_deep, input 1: wrong shape
#       expected: (10,)
#       actual:   (442, 10)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#     wide_deep, layer 3 (concatenate): wrong axis
#       expected: 1
#       actual:   2, the last
#       hint:     features are on the last axis, samples on the first
# checks:
#   u03_e2_wide_deep_shapes: check_input_shape
#   u03_e2_wide_deep_graph: check_same_architecture
# hints:
#   u03_e2_wide_deep_shapes: the shape is that of one sample; Keras adds the batch itself, as None
#   u03_e2_wide_deep_graph: the shape is that of one sample; Keras adds the batch itself, as None
# ---
# %% u03_e2_wide_deep
inputs = keras.Input(shape=(442, 10))
deep = layers.Dense(24, activation="relu")(inputs)
deep = layers.Dense(12, activation="relu")(deep)
merged = layers.Concatenate()([inputs, deep])
wide_deep = keras.Model(inputs, layers.Dense(1)(merged))
