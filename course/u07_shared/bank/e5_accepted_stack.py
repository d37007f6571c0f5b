# ---
# kind: accepted
# exercise: e5
# about: the encoder as a stack, floats for whole numbers
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0.0, "B": 10.0, "C": 10.0, "D": 10.0}
other = {"A": 0, "B": 10, "C": 10, "D": 0}

encoder = keras.Sequential([keras.Input((64,)), layers.Dense(32, "relu"), layers.Dense(16, "relu")])
left, right = keras.Input((64,), name="left"), keras.Input((64,), name="right")
gap = layers.Subtract()([encoder(right), encoder(left)])
repaired = keras.Model([left, right], layers.Dense(1, "sigmoid")(ops.absolute(gap)))
