# ---
# kind: mistake
# exercise: e3
# about: left Flatten out and gave the pixels unrolled
# loses:
#   u02_e3_back_layers: null
#   u02_e3_back_settings: null
# ---
# %% u02_e3_back
back = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(12, activation="elu"),
        layers.Dense(10, activation="softmax"),
    ]
)
back.set_weights(reader.get_weights())
