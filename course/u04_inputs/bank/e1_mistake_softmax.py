# ---
# kind: mistake
# exercise: e1
# about: softmax on one unit
# loses:
#   u04_e1_two_towers: |
#     two_inputs: no input changes the predictions
#       expected: predictions that depend on the input
#       actual:   the same prediction for everything
#       hint:     a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u04_e1_two_activations: |
#     two_inputs: wrong activations
#       expected: relu, relu, sigmoid
#       actual:   relu in layer 1 (Dense), relu in layer 2 (Dense), softmax in layer 4 (Dense)
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
# checks:
#   u04_e1_two_towers: check_every_input_matters
#   u04_e1_two_activations: check_activations
# hints:
#   u04_e1_two_towers: a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u04_e1_two_activations: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
# ---
# %% u04_e1_two
mean = keras.Input(shape=(10,), name="mean")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(16, activation="relu")(mean)
b = layers.Dense(16, activation="relu")(worst)
two_inputs = keras.Model(
    [mean, worst], layers.Dense(1, activation="softmax")(layers.Concatenate()([a, b]))
)
