# ---
# kind: mistake
# exercise: e3
# about: forgot the last activation
# loses:
#   u02_e3_back_settings: null
# ---
# %% u02_e3_back
back = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.Dense(12, activation="elu"),
        layers.Dense(10),
    ]
)
back.set_weights(reader.get_weights())
