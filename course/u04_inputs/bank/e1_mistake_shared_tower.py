# ---
# kind: mistake
# exercise: e1
# about: one tower for both
# loses:
#   u04_e1_two_towers: |
#     two_inputs, layer 1 (Dense): one layer serves several branches
#       expected: a layer of its own, with weights of its own, for each
#       actual:   2 calls of the same layer, on input 'mean' and input 'worst'
#       hint:     calling one layer object twice shares its weights: make a new layer for each branch
#   u04_e1_two_activations: |
#     two_inputs: wrong number of layers with weights
#       expected: 3: relu, relu, sigmoid
#       actual:   2: relu, sigmoid
#       hint:     layer 1 (Dense) is called 2 times and counts once: was a new layer meant for each call? If not, one was left out, or bypassed
# checks:
#   u04_e1_two_towers: check_no_shared
#   u04_e1_two_activations: check_activations
# hints:
#   u04_e1_two_towers: 'calling one layer object twice shares its weights: make a new layer for each branch'
#   u04_e1_two_activations: 'layer 1 (Dense) is called 2 times and counts once: was a new layer meant for each call? If not, one was left out, or bypassed'
# ---
# %% u04_e1_two
mean = keras.Input(shape=(10,), name="mean")
worst = keras.Input(shape=(10,), name="worst")
tower = layers.Dense(16, activation="relu")
x = layers.Concatenate()([tower(mean), tower(worst)])
two_inputs = keras.Model([mean, worst], layers.Dense(1, activation="sigmoid")(x))
