# ---
# kind: mistake
# exercise: e5
# about: took 8 by 8 squares
# loses:
#   u02_e5_mended_input: |
#     mended: wrong input shape
#       expected: (64,)
#       actual:   (8, 8)
#       hint:     the same numbers in another form: look at the shape of one sample in the data
#   u02_e5_mended_parameters: |
#     mended: wrong number of parameters
#       expected: 3,466
#       actual:   1,674 (288 + 1,056 + 330)
#       hint:     Dense works on the last axis only and keeps the others: flatten the sample to one row first
# checks:
#   u02_e5_mended_input: check_input_shape
#   u02_e5_mended_parameters: check_parameters
# hints:
#   u02_e5_mended_input: 'the same numbers in another form: look at the shape of one sample in the data'
#   u02_e5_mended_parameters: 'Dense works on the last axis only and keeps the others: flatten the sample to one row first'
# ---
# %% u02_e5_mended
mended = None
inputs = keras.Input(shape=(8, 8))
x = layers.Dense(32, activation="relu", name="first")(inputs)
y = layers.Dense(32, activation="relu", name="second")(x)
x = layers.Dropout(0.2, name="forget")(y)
outputs = layers.Dense(10, activation="softmax", name="digit")(x)
mended = keras.Model(inputs, outputs)
