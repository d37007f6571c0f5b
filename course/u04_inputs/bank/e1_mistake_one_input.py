# ---
# kind: mistake
# exercise: e1
# about: one input of 20
# loses:
#   u04_e1_two_inputs: |
#     two_inputs: wrong number of inputs
#       expected: 2 inputs, (10,) and (10,)
#       actual:   1 input, (20,)
#       hint:     all groups come in as one: give each group of features an Input of its own
#   u04_e1_two_names: |
#     two_inputs: wrong input names
#       expected: 'mean' and 'worst'
#       actual:   'mean'
#       hint:     names are compared letter by letter
#   u04_e1_two_towers: |
#     two_inputs: no concatenate
#       expected: a concatenate of several tensors
#       actual:   no two tensors meet in the model
#       hint:     a merge is called on a list of the branches' last tensors, all of them, and the model goes on from what it gives
#   u04_e1_two_activations: |
#     two_inputs: wrong number of layers with weights
#       expected: 3: relu, relu, sigmoid
#       actual:   2: relu, sigmoid
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u04_e1_two_inputs: check_input_shape
#   u04_e1_two_names: check_input_names
#   u04_e1_two_towers: check_merge
#   u04_e1_two_activations: check_activations
# hints:
#   u04_e1_two_inputs: 'all groups come in as one: give each group of features an Input of its own'
#   u04_e1_two_names: names are compared letter by letter
#   u04_e1_two_towers: a merge is called on a list of the branches' last tensors, all of them, and the model goes on from what it gives
#   u04_e1_two_activations: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u04_e1_two
x = keras.Input(shape=(20,), name="mean")
h = layers.Dense(32, activation="relu")(x)
two_inputs = keras.Model(x, layers.Dense(1, activation="sigmoid")(h))
