# ---
# kind: mistake
# exercise: e2
# about: nine units, because the last digit is a 9
# loses:
#   u01_e2_classifier_units: |
#     classifier, layer 2 (Dense): wrong number of units
#       expected: 10
#       actual:   9
#       hint:     the first argument of Dense is the number of units
#   u01_e2_classifier_parameters: |
#     classifier: wrong number of parameters
#       expected: 4,810
#       actual:   4,745 (4,160 + 585)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
#   u01_e2_classifier_probabilities: |
#     classifier: wrong output shape
#       expected: (10,)
#       actual:   (9,)
#       hint:     one result for each digit: 0, 1, and so on up to 9
# checks:
#   u01_e2_classifier_units: check_units
#   u01_e2_classifier_parameters: check_parameters
#   u01_e2_classifier_probabilities: check_output_shape
# hints:
#   u01_e2_classifier_units: the first argument of Dense is the number of units
#   u01_e2_classifier_parameters: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
#   u01_e2_classifier_probabilities: 'one result for each digit: 0, 1, and so on up to 9'
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(9, activation="softmax"),
    ]
)
