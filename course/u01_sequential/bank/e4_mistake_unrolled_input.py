# ---
# kind: mistake
# exercise: e4
# about: took unrolled pictures instead of squares
# loses:
#   u01_e4_repaired_input: |
#     repaired: wrong input shape
#       expected: (8, 8)
#       actual:   (64,)
#       hint:     the same numbers in another form: look at the shape of one sample in the data
# checks:
#   u01_e4_repaired_input: check_input_shape
# hints:
#   u01_e4_repaired_input: 'the same numbers in another form: look at the shape of one sample in the data'
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
