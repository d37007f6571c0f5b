# ---
# kind: accepted
# exercise: e3
# about: the larger minus the smaller
# ---
# %% u07_e3_difference
a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
difference = keras.Model([a, b], ops.maximum(a, b) - ops.minimum(a, b))
