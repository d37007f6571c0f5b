# ---
# kind: mistake
# exercise: e3
# about: wrote hidden anew without its relu
# loses:
#   u01_e3_parity_activations: null
# ---
# %% u01_e3_parity
parity = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(32, name="hidden"),
        layers.Dense(16, activation="relu"),
        layers.Dense(1, activation="sigmoid"),
    ]
)
