# ---
# kind: mistake
# exercise: e3
# about: left Flatten out and gave the pixels unrolled
# loses:
#   u02_e3_back_layers: |
#     back: Flatten is missing
#       expected: Flatten, Dense, Dense
#       actual:   Dense, Dense
#       hint:     what comes in is one row of numbers already, so that a Flatten has nothing to do: look at the shape of the input
#   u02_e3_back_settings: |
#     back: wrong input shape
#       expected: (8, 8)
#       actual:   (64,)
#       hint:     the same numbers in another form: look at the shape of one sample in the data
# checks:
#   u02_e3_back_layers: check_kinds
#   u02_e3_back_settings: check_input_shape
# hints:
#   u02_e3_back_layers: 'what comes in is one row of numbers already, so that a Flatten has nothing to do: look at the shape of the input'
#   u02_e3_back_settings: 'the same numbers in another form: look at the shape of one sample in the data'
# ---
# %% u02_e3_back
back = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(12, activation="elu"),
        layers.Dense(10, activation="softmax"),
    ]
)
back.set_weights(reader.get_weights())
