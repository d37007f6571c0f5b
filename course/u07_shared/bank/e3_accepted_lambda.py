# ---
# kind: accepted
# exercise: e3
# about: a Lambda of a list of two tensors
# ---
# %% u07_e3_difference
a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
difference = keras.Model(
    [a, b], layers.Lambda(lambda t: ops.abs(t[0] - t[1]), output_shape=(32,))([a, b])
)
