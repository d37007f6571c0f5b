# ---
# kind: accepted
# exercise: e4
# about: Softmax and ReLU as layers
# ---
# %% u01_e4_repaired
repaired = keras.Sequential(
    [
        keras.Input(shape=(8, 8), name="pictures"),
        layers.Flatten(name="unroll"),
        layers.Dense(64, name="hidden"),
        layers.ReLU(name="bend"),
        layers.Dense(10, name="scores"),
        layers.Softmax(name="share"),
    ]
)
