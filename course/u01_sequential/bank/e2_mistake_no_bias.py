# ---
# kind: mistake
# exercise: e2
# about: use_bias=False on the hidden layer
# loses:
#   u01_e2_classifier_parameters: |
#     classifier: wrong number of parameters
#       expected: 4,810
#       actual:   4,746 (4,096 + 650)
#       hint:     biases are missing: use_bias=False was given
# checks:
#   u01_e2_classifier_parameters: check_parameters
# hints:
#   u01_e2_classifier_parameters: 'biases are missing: use_bias=False was given'
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu", use_bias=False),
        layers.Dense(10, activation="softmax"),
    ]
)
