# ---
# kind: accepted
# exercise: e5
# about: the larger of both differences, sigmoid as an operation
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0, "B": 10, "C": 10, "D": 10}
other = {"A": 0, "B": 10, "C": 10, "D": 0}

sides = [keras.Input(shape=(64,), name=name) for name in ("left", "right")]
codes = sides
for units in (32, 16):
    layer = layers.Dense(units, activation="relu")
    codes = [layer(code) for code in codes]
gap = ops.maximum(codes[0] - codes[1], codes[1] - codes[0])
repaired = keras.Model(sides, ops.sigmoid(layers.Dense(1)(gap)))
