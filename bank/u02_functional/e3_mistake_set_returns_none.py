# ---
# kind: mistake
# exercise: e3
# about: bound what set_weights returns
# loses:
#   u02_e3_back_layers: null
#   u02_e3_back_settings: null
#   u02_e3_back_weights: null
# ---
# %% u02_e3_back
back = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.Dense(12, activation="elu"),
        layers.Dense(10, activation="softmax"),
    ]
)
back = back.set_weights(reader.get_weights())
