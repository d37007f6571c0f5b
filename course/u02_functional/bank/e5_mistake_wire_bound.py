# ---
# kind: mistake
# exercise: e5
# about: bound the last wire
# loses:
#   u02_e5_mended_input: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u02_e5_mended_layers: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u02_e5_mended_settings: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u02_e5_mended_parameters: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
# ---
# %% u02_e5_mended
inputs = keras.Input(shape=(64,))
x = layers.Dense(32, activation="relu", name="first")(inputs)
x = layers.Dense(32, activation="relu", name="second")(x)
x = layers.Dropout(0.2, name="forget")(x)
mended = layers.Dense(10, activation="softmax", name="digit")(x)
