# ---
# kind: mistake
# exercise: e3
# about: took the last tensor for the model
# loses:
#   u12_e3_gated_shapes: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u12_e3_gated_kinds: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u12_e3_gated_graph: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
# ---
# %% u12_e3_gated
measurements = keras.Input(shape=(13,))
weighed = Gate()(measurements)
hidden = layers.Dense(8, activation="relu")(weighed)
merged = layers.Concatenate()([weighed, hidden])
gated = layers.Dense(3, activation="softmax")(merged)
