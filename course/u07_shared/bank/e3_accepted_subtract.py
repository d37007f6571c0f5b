# ---
# kind: accepted
# exercise: e3
# about: Subtract and absolute
# ---
# %% u07_e3_difference
a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
difference = keras.Model([a, b], ops.absolute(layers.Subtract()([a, b])))
