# ---
# kind: mistake
# exercise: e5
# about: inputs is still rebound: the model starts after Dropout
# loses:
#   u02_e5_mended_input: |
#     mended: wrong input shape
#       expected: (64,)
#       actual:   (32,)
#       hint:     the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?
#   u02_e5_mended_layers: |
#     mended: Dense, Dense and Dropout are missing
#       expected: Dense, Dense, Dropout, Dense
#       actual:   Dense
#       hint:     the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?
#   u02_e5_mended_settings: |
#     mended: wrong number of layers with units
#       expected: 3: 32, 32, 10
#       actual:   1: 10
#       hint:     the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?
#   u02_e5_mended_parameters: |
#     mended: wrong number of parameters
#       expected: 3,466
#       actual:   330
#       hint:     the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?
# checks:
#   u02_e5_mended_input: check_input_shape
#   u02_e5_mended_layers: check_kinds
#   u02_e5_mended_settings: check_units
#   u02_e5_mended_parameters: check_parameters
# hints:
#   u02_e5_mended_input: 'the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?'
#   u02_e5_mended_layers: 'the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?'
#   u02_e5_mended_settings: 'the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?'
#   u02_e5_mended_parameters: 'the model starts at a tensor in the middle of the graph: was the name of the input bound again, to the result of a layer?'
# ---
# %% u02_e5_mended
mended = None
inputs = keras.Input(shape=(64,))
x = layers.Dense(32, activation="relu", name="first")(inputs)
y = layers.Dense(32, activation="relu", name="second")(x)
inputs = layers.Dropout(0.2, name="forget")(y)
outputs = layers.Dense(10, activation="softmax", name="digit")(inputs)
mended = keras.Model(inputs, outputs)
