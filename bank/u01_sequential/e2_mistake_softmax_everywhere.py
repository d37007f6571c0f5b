# ---
# kind: mistake
# exercise: e2
# about: softmax on both layers
# loses:
#   u01_e2_classifier_activations: null
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="softmax"),
        layers.Dense(10, activation="softmax"),
    ]
)
