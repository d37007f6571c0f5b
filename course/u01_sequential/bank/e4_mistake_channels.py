# ---
# kind: mistake
# exercise: e4
# about: gave the squares a third side, for colour
# loses:
#   u01_e4_repaired_input: |
#     repaired: wrong input shape
#       expected: (8, 8)
#       actual:   (8, 8, 1)
#       hint:     the same numbers in another form: look at the shape of one sample in the data
# checks:
#   u01_e4_repaired_input: check_input_shape
# hints:
#   u01_e4_repaired_input: 'the same numbers in another form: look at the shape of one sample in the data'
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8, 1)),
        layers.Flatten(),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
