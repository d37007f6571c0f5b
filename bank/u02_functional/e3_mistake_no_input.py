# ---
# kind: mistake
# exercise: e3
# about: no Input: nothing is built, no weights to set
# loses:
#   u02_e3_back_layers: null
#   u02_e3_back_settings: null
#   u02_e3_back_weights: null
# ---
# %% u02_e3_back
back = None
back = keras.Sequential(
    [
        layers.Flatten(),
        layers.Dense(12, activation="elu"),
        layers.Dense(10, activation="softmax"),
    ]
)
