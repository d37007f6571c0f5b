# ---
# kind: mistake
# exercise: e4
# about: wrote the batch as None into the shape: the cell stops with an error
# loses:
#   u01_e4_repaired_input: null
#   u01_e4_repaired_shape: null
#   u01_e4_repaired_parameters: null
#   u01_e4_repaired_activations: null
# ---
# %% u01_e4_repaired
repaired = None
repaired = keras.Sequential(
    [
        keras.Input(shape=(None, 8, 8)),
        layers.Flatten(),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
