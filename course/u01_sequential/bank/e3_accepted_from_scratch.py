# ---
# kind: accepted
# exercise: e3
# about: written anew as a list
# ---
# %% u01_e3_parity
parity = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(32, activation="relu", name="hidden"),
        layers.Dense(16, activation="relu", name="between"),
        layers.Dense(1, activation="sigmoid", name="odd"),
    ],
    name="parity",
)
