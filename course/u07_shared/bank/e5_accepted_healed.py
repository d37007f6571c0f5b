# ---
# kind: accepted
# exercise: e5
# about: patient D's own layers, with the absolute value put in
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0, "B": 10, "C": 10, "D": 10}
other = {"A": 0, "B": 10, "C": 10, "D": 0}

ill = patients["D"]
dense = [layer for layer in ill.layers if isinstance(layer, layers.Dense)]
codes = [dense[1](dense[0](side)) for side in ill.inputs]
repaired = keras.Model(ill.inputs, dense[2](abs(codes[0] - codes[1])))
