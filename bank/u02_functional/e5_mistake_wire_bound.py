# ---
# kind: mistake
# exercise: e5
# about: bound the last wire
# loses:
#   u02_e5_mended_input: |
#     not graded: a tensor inside a graph is not a value; give its shape (tensor.shape) or a model
#   u02_e5_mended_layers: |
#     not graded: a tensor inside a graph is not a value; give its shape (tensor.shape) or a model
#   u02_e5_mended_settings: |
#     not graded: a tensor inside a graph is not a value; give its shape (tensor.shape) or a model
#   u02_e5_mended_parameters: |
#     not graded: a tensor inside a graph is not a value; give its shape (tensor.shape) or a model
# ---
# %% u02_e5_mended
inputs = keras.Input(shape=(64,))
x = layers.Dense(32, activation="relu", name="first")(inputs)
x = layers.Dense(32, activation="relu", name="second")(x)
x = layers.Dropout(0.2, name="forget")(x)
mended = layers.Dense(10, activation="softmax", name="digit")(x)
