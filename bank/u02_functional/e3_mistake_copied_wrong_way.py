# ---
# kind: mistake
# exercise: e3
# about: copied the new weights into the reader
# loses:
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
reader.set_weights(back.get_weights())
