# ---
# kind: accepted
# exercise: e1
# about: a list comprehension and dict inputs
# ---
# %% u07_e1_look
ins = {n: keras.Input(shape=(8,), name=n) for n in ("one", "two")}
d = layers.Dense(6, activation=keras.activations.relu)
x = layers.Concatenate()([d(t) for t in ins.values()])
shared_look = keras.Model(ins, layers.Activation("sigmoid")(layers.Dense(1)(x)))
