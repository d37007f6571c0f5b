# ---
# kind: mistake
# exercise: e2
# about: the layers in a list, without Sequential
# loses:
#   u01_e2_classifier_units: |
#     not graded: layers in a list are not a model yet: keras.Sequential(the list) makes one; where a word is asked for, write it in quotes
#   u01_e2_classifier_parameters: |
#     not graded: layers in a list are not a model yet: keras.Sequential(the list) makes one; where a word is asked for, write it in quotes
#   u01_e2_classifier_activations: |
#     not graded: layers in a list are not a model yet: keras.Sequential(the list) makes one; where a word is asked for, write it in quotes
#   u01_e2_classifier_probabilities: |
#     not graded: layers in a list are not a model yet: keras.Sequential(the list) makes one; where a word is asked for, write it in quotes
# ---
# %% u01_e2_classifier
classifier = [
    keras.Input(shape=(64,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
]
