# ---
# kind: mistake
# exercise: e2
# about: shape=(64), which is a number: the cell stops with an error
# loses:
#   u01_e2_classifier_units: |
#     not attempted: classifier is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u01_e2_classifier_parameters: |
#     not attempted: classifier is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u01_e2_classifier_activations: |
#     not attempted: classifier is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
#   u01_e2_classifier_probabilities: |
#     not attempted: classifier is None
#       actual:   a cell stopped with ValueError: Cannot convert '64' to a shape.
#       hint:     a shape is a tuple, also with one entry: shape=(64,), with the comma
# checks:
#   u01_e2_classifier_units: check_kind
#   u01_e2_classifier_parameters: check_attempted
#   u01_e2_classifier_activations: check_attempted
#   u01_e2_classifier_probabilities: check_attempted
# hints:
#   u01_e2_classifier_units: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u01_e2_classifier_parameters: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u01_e2_classifier_activations: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
#   u01_e2_classifier_probabilities: 'a shape is a tuple, also with one entry: shape=(64,), with the comma'
# ---
# %% u01_e2_classifier
classifier = None
classifier = keras.Sequential(
    [
        keras.Input(shape=(64)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
