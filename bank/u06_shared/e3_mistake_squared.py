# ---
# kind: mistake
# exercise: e3
# about: squared instead of absolute
# loses:
#   u06_e3_difference_values: null
#   u06_e4_siamese_function: null
# ---
# %% u06_e3_difference
a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
difference = keras.Model([a, b], ops.square(a - b))
