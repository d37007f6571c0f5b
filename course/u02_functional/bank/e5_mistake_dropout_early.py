# ---
# kind: mistake
# exercise: e5
# about: forget before second
# loses:
#   u02_e5_mended_layers: |
#     mended: the layers are in another order
#       expected: Dense, Dense, Dropout, Dense
#       actual:   Dense, Dropout, Dense, Dense
#       hint:     each layer is called on the result of the one before: look at the order of the calls
# checks:
#   u02_e5_mended_layers: check_kinds
# hints:
#   u02_e5_mended_layers: 'each layer is called on the result of the one before: look at the order of the calls'
# ---
# %% u02_e5_mended
inputs = keras.Input(shape=(64,))
x = layers.Dense(32, activation="relu", name="first")(inputs)
x = layers.Dropout(0.2, name="forget")(x)
x = layers.Dense(32, activation="relu", name="second")(x)
outputs = layers.Dense(10, activation="softmax", name="digit")(x)
mended = keras.Model(inputs, outputs)
