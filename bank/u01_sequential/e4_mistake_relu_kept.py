# ---
# kind: mistake
# exercise: e4
# about: mended all but the last activation
# loses:
#   u01_e4_repaired_activations: null
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="relu"),
    ]
)
