# ---
# kind: accepted
# exercise: e2
# about: each tower a model with a name of its own
# ---
# %% u04_e2_towers
def tower(widths, name, bend="relu"):
    i = keras.Input(shape=(10,))
    o = i
    for n in widths:
        o = layers.Dense(n, activation=bend)(o)
    return keras.Model(i, o, name=name)


a = keras.Input(shape=(10,), name="mean")
b = keras.Input(shape=(10,), name="error")
c = keras.Input(shape=(10,), name="worst")
x = layers.concatenate([tower([8], "t1")(a), tower([4], "t2", "tanh")(b), tower([16, 8], "t3")(c)])
three_towers = keras.Model(inputs=[a, b, c], outputs=layers.Dense(1, activation="sigmoid")(x))
