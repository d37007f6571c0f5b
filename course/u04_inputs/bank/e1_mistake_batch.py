# ---
# kind: mistake
# exercise: e1
# about: the number of patients in the shape
# loses:
#   u04_e1_two_inputs: |
#     two_inputs, input 'mean': wrong shape
#       expected: (10,)
#       actual:   (426, 10)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#     two_inputs, input 'worst': wrong shape
#       expected: (10,)
#       actual:   (426, 10)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#   u04_e1_two_activations: |
#     two_inputs: wrong output shape
#       expected: (1,)
#       actual:   (426, 1)
#       hint:     Dense works on the last axis only and keeps the others: flatten the sample to one row first
# checks:
#   u04_e1_two_inputs: check_input_shape
#   u04_e1_two_activations: check_output_shape
# hints:
#   u04_e1_two_inputs: the shape is that of one sample; Keras adds the batch itself, as None
#   u04_e1_two_activations: 'Dense works on the last axis only and keeps the others: flatten the sample to one row first'
# ---
# %% u04_e1_two
mean = keras.Input(shape=(426, 10), name="mean")
worst = keras.Input(shape=(426, 10), name="worst")
a = layers.Dense(16, activation="relu")(mean)
b = layers.Dense(16, activation="relu")(worst)
two_inputs = keras.Model(
    [mean, worst], layers.Dense(1, activation="sigmoid")(layers.Concatenate()([a, b]))
)
