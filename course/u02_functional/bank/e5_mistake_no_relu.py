# ---
# kind: mistake
# exercise: e5
# about: lost the activations of both hidden layers
# loses:
#   u02_e5_mended_settings: |
#     mended, layer 1 ('first'): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
#     mended, layer 2 ('second'): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u02_e5_mended_settings: check_activations
# hints:
#   u02_e5_mended_settings: a layer without an activation is linear
# ---
# %% u02_e5_mended
mended = None
inputs = keras.Input(shape=(64,))
x = layers.Dense(32, activation="linear", name="first")(inputs)
y = layers.Dense(32, activation="linear", name="second")(x)
x = layers.Dropout(0.2, name="forget")(y)
outputs = layers.Dense(10, activation="softmax", name="digit")(x)
mended = keras.Model(inputs, outputs)
