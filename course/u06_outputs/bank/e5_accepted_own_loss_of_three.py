# ---
# kind: accepted
# exercise: e5
# about: a loss function of their own, written for three classes
# ---
# %% u06_e5_wine
i = keras.Input(shape=(12,))
h = layers.Dense(24, activation="relu")(i)
wine_heads = keras.Model(i, {"grape": layers.Dense(3, activation="softmax")(h), "tint": layers.Dense(1)(h)})
def nll(y, p):
    y = ops.one_hot(ops.cast(ops.reshape(y, (-1,)), "int32"), 3)
    return ops.mean(-ops.sum(y * ops.log(p), axis=-1))
wine_heads.compile("adam", loss={"grape": nll, "tint": "mse"})
