# ---
# kind: mistake
# exercise: e3
# about: relu for elu
# loses:
#   u02_e3_back_settings: null
# ---
# %% u02_e3_back
back = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.Dense(12, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
back.set_weights(reader.get_weights())
