# ---
# kind: mistake
# exercise: e4
# about: softmax on one unit
# loses:
#   u06_e4_siamese_symmetric: null
#   u06_e4_siamese_function: null
# ---
# %% u06_e4_siamese
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
siamese = keras.Model(
    [left, right], layers.Dense(1, activation="softmax")(ops.abs(encoder(left) - encoder(right)))
)
