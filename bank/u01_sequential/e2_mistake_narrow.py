# ---
# kind: mistake
# exercise: e2
# about: 32 units, as in the lesson
# loses:
#   u01_e2_classifier_units: null
#   u01_e2_classifier_parameters: null
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(32, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
