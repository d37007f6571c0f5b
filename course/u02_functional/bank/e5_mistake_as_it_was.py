# ---
# kind: mistake
# exercise: e5
# about: handed back the broken graph: it stops with an error
# loses:
#   u02_e5_mended_input: |
#     not attempted: mended is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u02_e5_mended_layers: |
#     not attempted: mended is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u02_e5_mended_settings: |
#     not attempted: mended is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u02_e5_mended_parameters: |
#     not attempted: mended is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
# checks:
#   u02_e5_mended_input: check_kind
#   u02_e5_mended_layers: check_attempted
#   u02_e5_mended_settings: check_attempted
#   u02_e5_mended_parameters: check_attempted
# hints:
#   u02_e5_mended_input: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u02_e5_mended_layers: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u02_e5_mended_settings: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u02_e5_mended_parameters: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
# ---
# %% u02_e5_mended
mended = None
inputs = keras.Input(shape=(64))
x = layers.Dense(32, activation="relu", name="first")(inputs)
y = layers.Dense(32, activation="relu", name="second")(x)
inputs = layers.Dropout(0.2, name="forget")(x)
outputs = layers.Dense(10, activation="softmax", name="digit")
mended = keras.Model(inputs, outputs)
