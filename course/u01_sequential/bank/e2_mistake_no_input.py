# ---
# kind: mistake
# exercise: e2
# about: no Input, so nothing is built
# loses:
#   u01_e2_classifier_units: |
#     classifier is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u01_e2_classifier_parameters: |
#     classifier is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u01_e2_classifier_activations: |
#     classifier is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u01_e2_classifier_probabilities: |
#     classifier is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
# checks:
#   u01_e2_classifier_units: check_kind
#   u01_e2_classifier_parameters: check_input_shape
#   u01_e2_classifier_activations: check_activations
#   u01_e2_classifier_probabilities: check_input_shape
# hints:
#   u01_e2_classifier_units: put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u01_e2_classifier_parameters: put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u01_e2_classifier_activations: put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u01_e2_classifier_probabilities: put keras.Input(shape=(...)) first in the list, with the shape of one sample
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
