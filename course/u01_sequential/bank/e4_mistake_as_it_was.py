# ---
# kind: mistake
# exercise: e4
# about: handed back the broken stack
# loses:
#   u01_e4_repaired_input: |
#     repaired: wrong input shape
#       expected: (8, 8)
#       actual:   (100, 8, 8)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#   u01_e4_repaired_shape: |
#     repaired: wrong output shape
#       expected: (10,)
#       actual:   (100, 8, 10)
#       hint:     Dense works on the last axis only and keeps the others: flatten the sample to one row first
#   u01_e4_repaired_parameters: |
#     repaired: wrong number of parameters
#       expected: 4,810
#       actual:   1,226 (576 + 650)
#       hint:     Dense works on the last axis only and keeps the others: flatten the sample to one row first
#   u01_e4_repaired_activations: |
#     repaired, layer 2 (Dense): wrong activation
#       expected: softmax
#       actual:   relu
#       hint:     relu gives any number from 0 upwards, not probabilities that sum to 1
# checks:
#   u01_e4_repaired_input: check_input_shape
#   u01_e4_repaired_shape: check_output_shape
#   u01_e4_repaired_parameters: check_parameters
#   u01_e4_repaired_activations: check_activations
# hints:
#   u01_e4_repaired_input: the shape is that of one sample; Keras adds the batch itself, as None
#   u01_e4_repaired_shape: 'Dense works on the last axis only and keeps the others: flatten the sample to one row first'
#   u01_e4_repaired_parameters: 'Dense works on the last axis only and keeps the others: flatten the sample to one row first'
#   u01_e4_repaired_activations: relu gives any number from 0 upwards, not probabilities that sum to 1
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(100, 8, 8)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="relu"),
    ]
)
