# ---
# kind: accepted
# exercise: e4
# about: the operations written again, right minus left
# ---
# %% u07_e4_siamese
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
siamese = keras.Model(
    [left, right], layers.Dense(1, activation="sigmoid")(ops.abs(encoder(right) - encoder(left)))
)
