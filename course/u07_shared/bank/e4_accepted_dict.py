# ---
# kind: accepted
# exercise: e4
# about: dict inputs, sigmoid as an operation
# ---
# %% u07_e4_siamese
ins = {
    "left": keras.Input(shape=(64,), name="left"),
    "right": keras.Input(shape=(64,), name="right"),
}
codes = [encoder(t) for t in ins.values()]
gap = ops.abs(ops.subtract(codes[0], codes[1]))
siamese = keras.Model(ins, ops.sigmoid(layers.Dense(1)(gap)))
