# ---
# kind: mistake
# exercise: e3
# about: another width
# loses:
#   u02_e3_back_settings: null
#   u02_e3_back_weights: null
# ---
# %% u02_e3_back
back = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.Dense(16, activation="elu"),
        layers.Dense(10, activation="softmax"),
    ]
)
