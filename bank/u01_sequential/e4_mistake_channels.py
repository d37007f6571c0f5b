# ---
# kind: mistake
# exercise: e4
# about: gave the squares a third side, for colour
# loses:
#   u01_e4_repaired_input: null
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8, 1)),
        layers.Flatten(),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
