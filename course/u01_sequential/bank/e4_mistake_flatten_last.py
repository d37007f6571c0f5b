# ---
# kind: mistake
# exercise: e4
# about: unrolled at the end
# loses:
#   u01_e4_repaired_shape: |
#     repaired: wrong output shape
#       expected: (10,)
#       actual:   (80,)
#       hint:     unroll each picture to one row before the first Dense
#   u01_e4_repaired_parameters: |
#     repaired: wrong number of parameters
#       expected: 4,810
#       actual:   1,226 (576 + 650)
#       hint:     Dense works on the last axis only and keeps the others: flatten the sample to one row first
# checks:
#   u01_e4_repaired_shape: check_output_shape
#   u01_e4_repaired_parameters: check_parameters
# hints:
#   u01_e4_repaired_shape: unroll each picture to one row before the first Dense
#   u01_e4_repaired_parameters: 'Dense works on the last axis only and keeps the others: flatten the sample to one row first'
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
