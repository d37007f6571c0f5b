# ---
# kind: accepted
# exercise: e2
# about: a loop over heights
# ---
# %% u04_e2_towers
heights = {"mean": [8], "error": [4], "worst": [16, 8]}
ins, ends = [], []
for name, widths in heights.items():
    t = keras.Input(shape=(10,), name=name)
    ins.append(t)
    for w in widths:
        t = layers.Dense(w, activation="tanh" if name == "error" else "relu")(t)
    ends.append(t)
three_towers = keras.Model(ins, layers.Dense(1, activation="sigmoid")(layers.Concatenate()(ends)))
