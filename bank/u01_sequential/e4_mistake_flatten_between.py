# ---
# kind: mistake
# exercise: e4
# about: unrolled between the two Dense layers
# loses:
#   u01_e4_repaired_parameters: null
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Dense(64, activation="relu"),
        layers.Flatten(),
        layers.Dense(10, activation="softmax"),
    ]
)
