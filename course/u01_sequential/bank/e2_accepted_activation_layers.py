# ---
# kind: accepted
# exercise: e2
# about: activations as layers of their own
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        layers.InputLayer(shape=(64,)),
        layers.Dense(64),
        layers.ReLU(),
        layers.Dense(10),
        layers.Softmax(),
    ]
)
