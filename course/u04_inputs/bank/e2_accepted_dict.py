# ---
# kind: accepted
# exercise: e2
# about: a dict of inputs, which Keras sorts by its keys
# ---
# %% u04_e2_towers
ins = {n: keras.Input(shape=(10,), name=n) for n in ("mean", "error", "worst")}
m = layers.Dense(8, activation="relu")(ins["mean"])
e = layers.Dense(4, activation="tanh")(ins["error"])
w = layers.Dense(8, activation="relu")(layers.Dense(16, activation="relu")(ins["worst"]))
joined = layers.Concatenate()([m, e, w])
three_towers = keras.Model(inputs=ins, outputs=layers.Dense(1, activation="sigmoid")(joined))
