# ---
# kind: accepted
# exercise: e3
# about: a helper that makes each branch, functional add
# ---
# %% u03_e3_three
def way(x, *steps):
    for units, activation in steps:
        x = layers.Activation(activation)(layers.Dense(units)(x))
    return x

x = keras.Input(shape=(10,))
ways = [way(x, (8, "relu")), way(x, (8, "tanh")), way(x, (16, "relu"), (8, "relu"))]
three_opinions = keras.Model(inputs=[x], outputs=[layers.Dense(1)(layers.add(ways))])
