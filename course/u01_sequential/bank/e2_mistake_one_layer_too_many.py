# ---
# kind: mistake
# exercise: e2
# about: took the 64 inputs for a layer and added two more
# loses:
#   u01_e2_classifier_units: |
#     classifier: wrong number of layers with units
#       expected: 2: 64, 10
#       actual:   3: 64, 64, 10
#       hint:     there is a layer too many: each layer is called, or listed, once for each use
#   u01_e2_classifier_parameters: |
#     classifier: wrong number of parameters
#       expected: 4,810
#       actual:   8,970 (4,160 + 4,160 + 650)
#       hint:     compare layer by layer: is one too many, or wider than asked for?
#   u01_e2_classifier_activations: |
#     classifier: wrong number of layers with weights
#       expected: 2: relu, softmax
#       actual:   3: relu, relu, softmax
#       hint:     there is a layer too many: each layer is called, or listed, once for each use
# checks:
#   u01_e2_classifier_units: check_units
#   u01_e2_classifier_parameters: check_parameters
#   u01_e2_classifier_activations: check_activations
# hints:
#   u01_e2_classifier_units: 'there is a layer too many: each layer is called, or listed, once for each use'
#   u01_e2_classifier_parameters: 'compare layer by layer: is one too many, or wider than asked for?'
#   u01_e2_classifier_activations: 'there is a layer too many: each layer is called, or listed, once for each use'
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
