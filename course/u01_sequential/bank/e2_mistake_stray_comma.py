# ---
# kind: mistake
# exercise: e2
# about: a comma after the bracket makes a tuple
# loses:
#   u01_e2_classifier_units: |
#     not graded: models stand in a tuple or list here: give the values that the task asks for, letters and words in quotes, or one model (a stray comma makes a tuple)
#   u01_e2_classifier_parameters: |
#     not graded: models stand in a tuple or list here: give the values that the task asks for, letters and words in quotes, or one model (a stray comma makes a tuple)
#   u01_e2_classifier_activations: |
#     not graded: models stand in a tuple or list here: give the values that the task asks for, letters and words in quotes, or one model (a stray comma makes a tuple)
#   u01_e2_classifier_probabilities: |
#     not graded: models stand in a tuple or list here: give the values that the task asks for, letters and words in quotes, or one model (a stray comma makes a tuple)
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
),
