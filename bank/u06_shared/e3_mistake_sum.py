# ---
# kind: mistake
# exercise: e3
# about: one distance for all places
# loses:
#   u06_e3_difference_shapes: null
#   u06_e3_difference_values: null
#   u06_e4_siamese_parameters: null
#   u06_e4_siamese_function: null
# ---
# %% u06_e3_difference
a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
difference = keras.Model([a, b], ops.sum(ops.abs(a - b), axis=-1, keepdims=True))
