# ---
# kind: mistake
# exercise: e4
# about: a hundred pictures inside the shape
# loses:
#   u01_e4_repaired_input: |
#     repaired: wrong input shape
#       expected: (8, 8)
#       actual:   (100, 8, 8)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#   u01_e4_repaired_parameters: |
#     repaired: wrong number of parameters
#       expected: 4,810
#       actual:   410,314 (409,664 + 650)
#       hint:     compare layer by layer: is one too many, or wider than asked for?
# checks:
#   u01_e4_repaired_input: check_input_shape
#   u01_e4_repaired_parameters: check_parameters
# hints:
#   u01_e4_repaired_input: the shape is that of one sample; Keras adds the batch itself, as None
#   u01_e4_repaired_parameters: 'compare layer by layer: is one too many, or wider than asked for?'
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(100, 8, 8)),
        layers.Flatten(),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
