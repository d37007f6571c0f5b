# ---
# kind: mistake
# exercise: e3
# about: relu instead of the absolute value
# loses:
#   u07_e3_difference_symmetric: |
#     difference: exchanging the inputs changes the predictions
#       expected: the same predictions for (a, b) and (b, a)
#       actual:   other predictions
#       hint:     a - b changes its sign when a and b are exchanged; take the absolute value
#   u07_e3_difference_values: |
#     difference computes something else
#       expected: 2 everywhere, for inputs of 1 and 3 everywhere
#       actual:   0 everywhere
#   u07_e4_siamese_symmetric: |
#     siamese: exchanging the inputs changes the predictions
#       expected: the same predictions for (a, b) and (b, a)
#       actual:   other predictions
#       hint:     both inputs must take the same way, through the same layers
#   u07_e4_siamese_function: |
#     siamese computes something else
#       expected: equal predictions when all the weights are equal
#       actual:   other predictions
#       hint:     compare the activation of every layer
# checks:
#   u07_e3_difference_symmetric: check_symmetric
#   u07_e3_difference_values: check_same_function
#   u07_e4_siamese_symmetric: check_symmetric
#   u07_e4_siamese_function: check_same_function
# hints:
#   u07_e3_difference_symmetric: a - b changes its sign when a and b are exchanged; take the absolute value
#   u07_e4_siamese_symmetric: both inputs must take the same way, through the same layers
#   u07_e4_siamese_function: compare the activation of every layer
# ---
# %% u07_e3_difference
a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
difference = keras.Model([a, b], ops.relu(a - b))
