# ---
# kind: accepted
# exercise: e4
# about: the unrolling by a Lambda
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Lambda(lambda t: ops.reshape(t, (-1, 64))),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
