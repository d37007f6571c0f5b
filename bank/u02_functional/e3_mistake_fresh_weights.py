# ---
# kind: mistake
# exercise: e3
# about: the same layers with new random weights
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
