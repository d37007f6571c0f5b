# ---
# kind: mistake
# exercise: e1
# about: sigmoid in the towers, relu on the output
# loses:
#   u04_e1_two_activations: |
#     two_inputs: wrong activations
#       expected: relu, relu, sigmoid
#       actual:   sigmoid in layer 1 (Dense), sigmoid in layer 2 (Dense), relu in layer 4 (Dense)
#       hint:     look at the argument activation= of this layer, or at the activation called after it
# checks:
#   u04_e1_two_activations: check_activations
# hints:
#   u04_e1_two_activations: look at the argument activation= of this layer, or at the activation called after it
# ---
# %% u04_e1_two
mean = keras.Input(shape=(10,), name="mean")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(16, activation="sigmoid")(mean)
b = layers.Dense(16, activation="sigmoid")(worst)
two_inputs = keras.Model([mean, worst], layers.Dense(1, activation="relu")(layers.Concatenate()([a, b])))
