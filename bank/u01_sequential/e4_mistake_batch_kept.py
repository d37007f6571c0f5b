# ---
# kind: mistake
# exercise: e4
# about: mended all but the batch in the shape
# loses:
#   u01_e4_repaired_input: null
#   u01_e4_repaired_parameters: null
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(100, 8, 8)),
        layers.Flatten(),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
