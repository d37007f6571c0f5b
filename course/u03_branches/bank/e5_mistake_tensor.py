# ---
# kind: mistake
# exercise: e5
# about: the last tensor instead of a model
# loses:
#   u03_e5_rebuild_ports: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u03_e5_rebuild_picture: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
# ---
# %% u03_e5_rebuild
x = keras.Input(shape=(12,))
a = layers.Dense(6, activation="relu")(x)
b = layers.Dense(6, activation="tanh")(x)
c = layers.Dense(9, activation="relu")(x)
c = layers.Dense(5, activation="relu")(c)
rebuilt = layers.Dense(3, activation="softmax")(layers.Concatenate()([a + b, c]))
