# ---
# kind: accepted
# exercise: e4
# about: names everywhere and the given difference by keyword
# ---
# %% u07_e4_siamese
l = keras.Input(shape=(64,), name="left")
r = keras.Input(shape=(64,), name="right")
code_l, code_r = encoder(l), encoder(r)
d = difference([code_r, code_l])
same = layers.Dense(units=1, activation=keras.activations.sigmoid, name="same")(d)
siamese = keras.Model(inputs=[l, r], outputs=same, name="pair")
