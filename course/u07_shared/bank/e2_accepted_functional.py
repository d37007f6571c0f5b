# ---
# kind: accepted
# exercise: e2
# about: with the Functional API
# ---
# %% u07_e2_encoder
p = keras.Input(shape=(64,))
encoder = keras.Model(
    p, layers.Dense(32, activation="relu")(layers.Dense(64, activation="relu")(p))
)
