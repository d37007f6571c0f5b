# ---
# kind: accepted
# exercise: e1
# about: asks whether both names mean one object
# ---
# %% u07_e1_shares
looks, others, made = [layers.Dense(6)] * 2, [layers.Dense(6) for side in "ab"], layers.Dense(6)
shares = {"A": looks[0] is looks[1], "B": others[0] is others[1], "C": made is made}
shares["D"] = layers.Dense(6) is layers.Dense(6)
model = keras.Sequential([keras.Input(shape=(8,)), made])
twin = keras.Sequential([keras.Input(shape=(8,)), layers.Dense(6)])
shares["E"] = model.weights[0] is twin.weights[0]
shares["F"] = keras.Model(model.inputs[0], model.outputs[0]).weights[0] is model.weights[0]
counts = {"arrays": 4, "joined": 13}
