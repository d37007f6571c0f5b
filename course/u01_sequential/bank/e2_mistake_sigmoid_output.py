# ---
# kind: mistake
# exercise: e2
# about: sigmoid for one of ten
# loses:
#   u01_e2_classifier_activations: |
#     classifier, layer 2 (Dense): wrong activation
#       expected: softmax
#       actual:   sigmoid
#       hint:     sigmoid judges every unit by itself; the probabilities of several classes sum to 1
#   u01_e2_classifier_probabilities: |
#     classifier: the outputs are not probabilities
#       expected: values that sum to 1 for each sample
#       actual:   another sum
#       hint:     a sigmoid makes each unit a probability of its own; a softmax makes them share 1
# checks:
#   u01_e2_classifier_activations: check_activations
#   u01_e2_classifier_probabilities: check_probabilities
# hints:
#   u01_e2_classifier_activations: sigmoid judges every unit by itself; the probabilities of several classes sum to 1
#   u01_e2_classifier_probabilities: a sigmoid makes each unit a probability of its own; a softmax makes them share 1
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="sigmoid"),
    ]
)
