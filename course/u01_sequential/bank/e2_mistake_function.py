# ---
# kind: mistake
# exercise: e2
# about: a function that builds the model, never called
# loses:
#   u01_e2_classifier_units: |
#     not graded: a function or a class cannot be graded; call it, and give the result; where a word is asked for, write it in quotes
#   u01_e2_classifier_parameters: |
#     not graded: a function or a class cannot be graded; call it, and give the result; where a word is asked for, write it in quotes
#   u01_e2_classifier_activations: |
#     not graded: a function or a class cannot be graded; call it, and give the result; where a word is asked for, write it in quotes
#   u01_e2_classifier_probabilities: |
#     not graded: a function or a class cannot be graded; call it, and give the result; where a word is asked for, write it in quotes
# ---
# %% u01_e2_classifier
def classifier():
    return keras.Sequential(
        [
            keras.Input(shape=(64,)),
            layers.Dense(64, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
