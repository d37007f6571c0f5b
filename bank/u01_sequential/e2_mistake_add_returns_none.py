# ---
# kind: mistake
# exercise: e2
# about: bound what add returns
# loses:
#   u01_e2_classifier_units: null
#   u01_e2_classifier_parameters: null
#   u01_e2_classifier_activations: null
#   u01_e2_classifier_probabilities: null
# ---
# %% u01_e2_classifier
classifier = keras.Sequential([keras.Input(shape=(64,))])
classifier.add(layers.Dense(64, activation="relu"))
classifier = classifier.add(layers.Dense(10, activation="softmax"))
