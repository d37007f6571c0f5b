# ---
# kind: mistake
# exercise: e4
# about: unrolled at the end
# loses:
#   u01_e4_repaired_shape: null
#   u01_e4_repaired_parameters: null
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
        layers.Flatten(),
    ]
)
