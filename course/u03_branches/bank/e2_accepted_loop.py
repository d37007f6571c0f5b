# ---
# kind: accepted
# exercise: e2
# about: a loop and a dict of inputs
# ---
# %% u03_e2_wide_deep
x = keras.Input(shape=(10,), name="x")
h = x
for n in (24, 12):
    h = layers.Dense(n)(h)
    h = layers.ReLU()(h)
out = layers.Dense(1)(layers.Concatenate()([x, h]))
wide_deep = keras.Model(inputs={"x": x}, outputs=out)
