# ---
# kind: mistake
# exercise: e4
# about: averaged the rows instead of unrolling them
# loses:
#   u01_e4_repaired_parameters: |
#     repaired: wrong number of parameters
#       expected: 4,810
#       actual:   1,226 (576 + 650)
#       hint:     layer 2 (Dense) reads 8 numbers, what the GlobalAveragePooling1D leaves of 64
# checks:
#   u01_e4_repaired_parameters: check_parameters
# hints:
#   u01_e4_repaired_parameters: layer 2 (Dense) reads 8 numbers, what the GlobalAveragePooling1D leaves of 64
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.GlobalAveragePooling1D(),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
