# ---
# kind: mistake
# exercise: e2
# about: a comma after the bracket makes a tuple
# loses:
#   u01_e2_classifier_units: |
#     not graded: there is a model inside a tuple or list; to give a model, look for a stray comma
#   u01_e2_classifier_parameters: |
#     not graded: there is a model inside a tuple or list; to give a model, look for a stray comma
#   u01_e2_classifier_activations: |
#     not graded: there is a model inside a tuple or list; to give a model, look for a stray comma
#   u01_e2_classifier_probabilities: |
#     not graded: there is a model inside a tuple or list; to give a model, look for a stray comma
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
),
