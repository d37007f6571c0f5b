# ---
# kind: mistake
# exercise: e2
# about: took the last tensor for the model
# loses:
#   u04_e2_towers_inputs: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u04_e2_towers_names: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u04_e2_towers_graph: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
# ---
# %% u04_e2_towers
mean = keras.Input(shape=(10,), name="mean")
error = keras.Input(shape=(10,), name="error")
worst = keras.Input(shape=(10,), name="worst")
m = layers.Dense(8, activation="relu")(mean)
e = layers.Dense(4, activation="tanh")(error)
w = layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(worst))
three_towers = layers.Dense(1, activation="sigmoid")(layers.Concatenate()([m, e, w]))
