# ---
# kind: mistake
# exercise: e4
# about: a second encoder with the same weights
# loses:
#   u06_e4_siamese_shared: null
#   u06_e4_siamese_parameters: null
#   u06_e4_siamese_symmetric: null
#   u06_e4_siamese_function: null
# ---
# %% u06_e4_siamese
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
copy = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(32, activation="relu"),
    ]
)
copy.set_weights(encoder.get_weights())
siamese = keras.Model(
    [left, right], layers.Dense(1, activation="sigmoid")(ops.abs(encoder(left) - copy(right)))
)
