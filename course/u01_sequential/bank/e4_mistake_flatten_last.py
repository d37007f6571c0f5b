# ---
# kind: mistake
# exercise: e4
# about: unrolled at the end
# loses:
#   u01_e4_repaired_parameters: |
#     repaired: wrong output shape
#       expected: (10,)
#       actual:   (80,)
#       hint:     unroll each picture to one row before the first Dense
# checks:
#   u01_e4_repaired_parameters: check_output_shape
# hints:
#   u01_e4_repaired_parameters: unroll each picture to one row before the first Dense
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
        layers.Flatten(),
    ]
)
