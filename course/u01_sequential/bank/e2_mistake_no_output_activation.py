# ---
# kind: mistake
# exercise: e2
# about: no activation on the last layer
# loses:
#   u01_e2_classifier_activations: |
#     classifier, layer 2 (Dense): wrong activation
#       expected: softmax
#       actual:   none (linear)
#       hint:     without an activation the results are any numbers and do not sum to 1
#   u01_e2_classifier_probabilities: |
#     classifier: the outputs are not probabilities
#       expected: values in [0, 1]
#       actual:   values outside [0, 1]
#       hint:     the last layer needs a softmax
# checks:
#   u01_e2_classifier_activations: check_activations
#   u01_e2_classifier_probabilities: check_probabilities
# hints:
#   u01_e2_classifier_activations: without an activation the results are any numbers and do not sum to 1
#   u01_e2_classifier_probabilities: the last layer needs a softmax
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10),
    ]
)
