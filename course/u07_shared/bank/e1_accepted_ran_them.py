# ---
# kind: accepted
# exercise: e1
# about: ran every way and counted the arrays
# ---
# %% u07_e1_shares
left, right = keras.Input(shape=(8,)), keras.Input(shape=(8,))

def build():
    return keras.Sequential([keras.Input(shape=(8,)), layers.Dense(6)])

def arrays(a, b):
    return len(keras.Model([left, right], [a, b]).weights)

looks = [layers.Dense(6)] * 2
shares = {"A": arrays(looks[0](left), looks[1](right)) == 2}
looks = [layers.Dense(6) for side in "ab"]
a, b = looks[0](left), looks[1](right)
shares["B"] = arrays(a, b) == 2
joined = layers.Dense(1)
joined(layers.Concatenate()([a, b]))
counts = {"arrays": arrays(a, b), "joined": joined.count_params()}
shares["C"] = arrays(*map(layers.Dense(6), [left, right])) == 2
look = lambda side: layers.Dense(6)(side)
shares["D"] = arrays(look(left), look(right)) == 2
encoder, twin = build(), build()
shares["E"] = arrays(encoder(left), twin(right)) == 2
again = keras.Model(encoder.inputs[0], encoder.outputs[0])
shares["F"] = arrays(encoder(left), again(right)) == 2
