# ---
# kind: accepted
# exercise: e5
# about: an encoder as a functional model, a Lambda for the comparison
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0, "B": 10, "C": 10, "D": 10}
other = {"A": 0, "B": 10, "C": 10, "D": 0}

one = keras.Input(shape=(64,))
encoder = keras.Model(one, layers.Dense(16, "relu")(layers.Dense(32, "relu")(one)))
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
gap = layers.Lambda(lambda codes: abs(codes[0] - codes[1]))([encoder(left), encoder(right)])
repaired = keras.Model([left, right], layers.Dense(1, "sigmoid")(gap))
