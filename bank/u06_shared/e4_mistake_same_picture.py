# ---
# kind: mistake
# exercise: e4
# about: left is compared with itself
# loses:
#   u06_e4_siamese_symmetric: null
#   u06_e4_siamese_function: null
# ---
# %% u06_e4_siamese
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
siamese = keras.Model(
    [left, right], layers.Dense(1, activation="sigmoid")(ops.abs(encoder(left) - encoder(left)))
)
