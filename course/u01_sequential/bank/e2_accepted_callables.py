# ---
# kind: accepted
# exercise: e2
# about: activations as functions
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=[64]),
        layers.Dense(units=64, activation=keras.activations.relu, name="first"),
        layers.Dense(units=10, activation=ops.softmax, name="second"),
    ]
)
