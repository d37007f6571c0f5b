# ---
# kind: mistake
# exercise: e4
# about: took Flatten out instead of moving it
# loses:
#   u01_e4_repaired_parameters: |
#     repaired: wrong output shape
#       expected: (10,)
#       actual:   (8, 10)
#       hint:     Dense works on the last axis only and keeps the others: flatten the sample to one row first
# checks:
#   u01_e4_repaired_parameters: check_output_shape
# hints:
#   u01_e4_repaired_parameters: 'Dense works on the last axis only and keeps the others: flatten the sample to one row first'
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
