# ---
# kind: mistake
# exercise: e1
# about: joined first, towers after
# loses:
#   u04_e1_two_towers: |
#     two_inputs, layer 1 (concatenate): wrong width after the merge
#       expected: 32
#       actual:   20, from operands of width 10 (input 'mean') and 10 (input 'worst')
#       hint:     the inputs enter it as they are: were layers meant before the merge?
#   u04_e1_two_activations: |
#     two_inputs: wrong number of layers with weights
#       expected: 3: relu, relu, sigmoid
#       actual:   2: relu, sigmoid
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u04_e1_two_towers: check_merge
#   u04_e1_two_activations: check_activations
# hints:
#   u04_e1_two_towers: 'the inputs enter it as they are: were layers meant before the merge?'
#   u04_e1_two_activations: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u04_e1_two
mean = keras.Input(shape=(10,), name="mean")
worst = keras.Input(shape=(10,), name="worst")
x = layers.Concatenate()([mean, worst])
x = layers.Dense(32, activation="relu")(x)
two_inputs = keras.Model([mean, worst], layers.Dense(1, activation="sigmoid")(x))
