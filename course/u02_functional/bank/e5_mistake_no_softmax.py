# ---
# kind: mistake
# exercise: e5
# about: lost the last activation
# loses:
#   u02_e5_mended_settings: |
#     mended, layer 4 ('digit'): wrong activation
#       expected: softmax
#       actual:   none (linear)
#       hint:     without an activation the results are any numbers and do not sum to 1
# checks:
#   u02_e5_mended_settings: check_activations
# hints:
#   u02_e5_mended_settings: without an activation the results are any numbers and do not sum to 1
# ---
# %% u02_e5_mended
mended = None
inputs = keras.Input(shape=(64,))
x = layers.Dense(32, activation="relu", name="first")(inputs)
y = layers.Dense(32, activation="relu", name="second")(x)
x = layers.Dropout(0.2, name="forget")(y)
outputs = layers.Dense(10, name="digit")(x)
mended = keras.Model(inputs, outputs)
