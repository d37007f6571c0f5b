# ---
# kind: mistake
# exercise: e3
# about: squared instead of absolute
# loses:
#   u06_e3_difference_values: |
#     difference computes something else
#       expected: equal predictions when all the weights are equal
#       actual:   other predictions
#       hint:     compare the order of the layers, and what goes into every merge
#   u06_e4_siamese_function: |
#     siamese computes something else
#       expected: equal predictions when all the weights are equal
#       actual:   other predictions
#       hint:     compare the order of the layers, and what goes into every merge
# checks:
#   u06_e3_difference_values: check_same_function
#   u06_e4_siamese_function: check_same_function
# ---
# %% u06_e3_difference
a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
difference = keras.Model([a, b], ops.square(a - b))
