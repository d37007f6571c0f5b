# ---
# kind: mistake
# exercise: e2
# about: took the 64 inputs for a layer and added two more
# loses:
#   u01_e2_classifier_units: null
#   u01_e2_classifier_parameters: null
#   u01_e2_classifier_activations: null
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
