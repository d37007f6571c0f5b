# ---
# kind: mistake
# exercise: e3
# about: squared instead of absolute
# loses:
#   u07_e3_difference_values: |
#     difference computes something else
#       expected: 2 everywhere, for inputs of 1 and 3 everywhere
#       actual:   4 everywhere
#   u07_e4_siamese_function: |
#     siamese computes something else
#       expected: equal predictions when all the weights are equal
#       actual:   other predictions
#       hint:     compare the order of the layers, and what goes into every merge
# checks:
#   u07_e3_difference_values: check_same_function
#   u07_e4_siamese_function: check_same_function
# hints:
#   u07_e4_siamese_function: compare the order of the layers, and what goes into every merge
# ---
# %% u07_e3_difference
a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
difference = keras.Model([a, b], ops.square(a - b))
