# ---
# kind: mistake
# exercise: e2
# about: softmax on both layers
# loses:
#   u01_e2_classifier_activations: |
#     classifier, layer 1 (Dense): wrong activation
#       expected: relu
#       actual:   softmax
#       hint:     look at the argument activation= of this layer, or at the activation called after it
# checks:
#   u01_e2_classifier_activations: check_activations
# hints:
#   u01_e2_classifier_activations: look at the argument activation= of this layer, or at the activation called after it
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="softmax"),
        layers.Dense(10, activation="softmax"),
    ]
)
