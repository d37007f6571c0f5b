# ---
# kind: mistake
# exercise: e2
# about: the number of pictures inside the shape
# loses:
#   u01_e2_classifier_parameters: null
#   u01_e2_classifier_probabilities: null
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(1347, 64)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
