# ---
# kind: mistake
# exercise: e2
# about: a comma after the bracket makes a tuple
# loses:
#   u01_e2_classifier_units: null
#   u01_e2_classifier_parameters: null
#   u01_e2_classifier_activations: null
#   u01_e2_classifier_probabilities: null
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
),
