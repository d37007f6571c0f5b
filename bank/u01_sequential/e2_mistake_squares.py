# ---
# kind: mistake
# exercise: e2
# about: 8 by 8 pictures, not unrolled
# loses:
#   u01_e2_classifier_parameters: null
#   u01_e2_classifier_probabilities: null
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
