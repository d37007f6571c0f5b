# ---
# kind: mistake
# exercise: e2
# about: a function that builds the model, never called
# loses:
#   u01_e2_classifier_units: null
#   u01_e2_classifier_parameters: null
#   u01_e2_classifier_activations: null
#   u01_e2_classifier_probabilities: null
# ---
# %% u01_e2_classifier
def classifier():
    return keras.Sequential(
        [
            keras.Input(shape=(64,)),
            layers.Dense(64, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
