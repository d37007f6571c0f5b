# ---
# kind: mistake
# exercise: e2
# about: the output layer first
# loses:
#   u01_e2_classifier_units: |
#     classifier: wrong numbers of units
#       expected: 64, 10
#       actual:   10 in layer 1 (Dense), 64 in layer 2 (Dense)
#       hint:     a Sequential runs its list from the first layer to the last, then what was added
#   u01_e2_classifier_parameters: |
#     classifier: wrong number of parameters
#       expected: 4,810
#       actual:   1,354 (650 + 704)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
#   u01_e2_classifier_activations: |
#     classifier, layer 1 (Dense): wrong activation
#       expected: relu
#       actual:   softmax
#       hint:     look at the argument activation= of this layer, or at the activation called after it
#     classifier, layer 2 (Dense): wrong activation
#       expected: softmax
#       actual:   relu
#       hint:     relu gives any number from 0 upwards, not probabilities that sum to 1
#   u01_e2_classifier_probabilities: |
#     classifier: wrong output shape
#       expected: (10,)
#       actual:   (64,)
#       hint:     one result for each digit: 0, 1, and so on up to 9
# checks:
#   u01_e2_classifier_units: check_units
#   u01_e2_classifier_parameters: check_parameters
#   u01_e2_classifier_activations: check_activations
#   u01_e2_classifier_probabilities: check_output_shape
# hints:
#   u01_e2_classifier_units: a Sequential runs its list from the first layer to the last, then what was added
#   u01_e2_classifier_parameters: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
#   u01_e2_classifier_activations: look at the argument activation= of this layer, or at the activation called after it
#   u01_e2_classifier_probabilities: 'one result for each digit: 0, 1, and so on up to 9'
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(10, activation="softmax"),
        layers.Dense(64, activation="relu"),
    ]
)
