# ---
# kind: accepted
# exercise: e2
# about: the old spelling, input_shape= on the first layer
# ---
# %% u07_e2_encoder
encoder = keras.Sequential(
    [
        layers.Dense(64, activation="relu", input_shape=(64,)),
        layers.Dense(32, activation="relu"),
    ]
)
