# ---
# kind: mistake
# exercise: e2
# about: no activation on the hidden layer
# loses:
#   u01_e2_classifier_activations: |
#     classifier, layer 1 (Dense): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u01_e2_classifier_activations: check_activations
# hints:
#   u01_e2_classifier_activations: a layer without an activation is linear
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64),
        layers.Dense(10, activation="softmax"),
    ]
)
