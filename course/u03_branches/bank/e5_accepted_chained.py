# ---
# kind: accepted
# exercise: e5
# about: one nested call
# ---
# %% u03_e5_rebuild
x = keras.Input(shape=(12,))
D = lambda n, kind: layers.Dense(n, activation=kind)
rebuilt = keras.Model(inputs=x, outputs=D(3, "softmax")(layers.Concatenate()([D(6, "relu")(x) + D(6, "tanh")(x), D(5, "relu")(D(9, "relu")(x))])))
