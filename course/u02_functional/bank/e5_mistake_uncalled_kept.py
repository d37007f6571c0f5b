# ---
# kind: mistake
# exercise: e5
# about: digit is still not called: the cell stops with an error
# loses:
#   u02_e5_mended_input: |
#     not attempted: mended is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=digit, built=False> including invalid value <Dense name=digit, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u02_e5_mended_layers: |
#     not attempted: mended is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=digit, built=False> including invalid value <Dense name=digit, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u02_e5_mended_settings: |
#     not attempted: mended is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=digit, built=False> including invalid value <Dense name=digit, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u02_e5_mended_parameters: |
#     not attempted: mended is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=digit, built=False> including invalid value <Dense name=digit, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u02_e5_mended_input: check_kind
#   u02_e5_mended_layers: check_attempted
#   u02_e5_mended_settings: check_attempted
#   u02_e5_mended_parameters: check_attempted
# hints:
#   u02_e5_mended_input: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u02_e5_mended_layers: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u02_e5_mended_settings: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u02_e5_mended_parameters: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u02_e5_mended
mended = None
inputs = keras.Input(shape=(64,))
x = layers.Dense(32, activation="relu", name="first")(inputs)
y = layers.Dense(32, activation="relu", name="second")(x)
x = layers.Dropout(0.2, name="forget")(y)
outputs = layers.Dense(10, activation="softmax", name="digit")
mended = keras.Model(inputs, outputs)
