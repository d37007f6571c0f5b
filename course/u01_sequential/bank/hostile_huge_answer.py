# ---
# kind: hostile
# about: small to send, huge to use
# base: release
# max_points: 0
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Flatten(),
        layers.RepeatVector(50_000_000),
        layers.UpSampling1D(1_000),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
