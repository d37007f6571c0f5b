# ---
# kind: mistake
# exercise: e3
# about: the number of wines inside the shape
# loses:
#   u12_e3_gated_shapes: |
#     gated: wrong input shape
#       expected: (13,)
#       actual:   (178, 13)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#   u12_e3_gated_graph: |
#     gated, input 1: wrong shape
#       expected: (13,)
#       actual:   (178, 13)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#     gated, layer 3 (concatenate): wrong axis
#       expected: 1
#       actual:   2, the last
#       hint:     features are on the last axis, samples on the first
# checks:
#   u12_e3_gated_shapes: check_input_shape
#   u12_e3_gated_graph: check_same_architecture
# hints:
#   u12_e3_gated_shapes: the shape is that of one sample; Keras adds the batch itself, as None
#   u12_e3_gated_graph: the shape is that of one sample; Keras adds the batch itself, as None
# ---
# %% u12_e3_gated
measurements = keras.Input(shape=(178, 13))
weighed = Gate()(measurements)
hidden = layers.Dense(8, activation="relu")(weighed)
merged = layers.Concatenate()([weighed, hidden])
gated = keras.Model(measurements, layers.Dense(3, activation="softmax")(merged))
