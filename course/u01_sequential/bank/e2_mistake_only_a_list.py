# ---
# kind: mistake
# exercise: e2
# about: the layers in a list, without Sequential
# loses:
#   u01_e2_classifier_units: |
#     not graded: a layer stands in it: where a word is asked for, write it in quotes; to make a model of a list of layers, keras.Sequential(the list)
#   u01_e2_classifier_parameters: |
#     not graded: a layer stands in it: where a word is asked for, write it in quotes; to make a model of a list of layers, keras.Sequential(the list)
#   u01_e2_classifier_activations: |
#     not graded: a layer stands in it: where a word is asked for, write it in quotes; to make a model of a list of layers, keras.Sequential(the list)
#   u01_e2_classifier_probabilities: |
#     not graded: a layer stands in it: where a word is asked for, write it in quotes; to make a model of a list of layers, keras.Sequential(the list)
# ---
# %% u01_e2_classifier
classifier = [
    keras.Input(shape=(64,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
]
