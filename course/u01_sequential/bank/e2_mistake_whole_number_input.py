# ---
# kind: mistake
# exercise: e2
# about: an input of whole numbers, for pictures between 0 and 1
# loses:
#   u01_e2_classifier_parameters:
#   u01_e2_classifier_probabilities:
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,), dtype="int32"),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
