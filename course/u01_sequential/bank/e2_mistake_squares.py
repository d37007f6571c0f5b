# ---
# kind: mistake
# exercise: e2
# about: 8 by 8 pictures, not unrolled
# loses:
#   u01_e2_classifier_parameters: |
#     classifier: wrong input shape
#       expected: (64,)
#       actual:   (8, 8)
#       hint:     the same numbers in another form: look at the shape of one sample in the data
#   u01_e2_classifier_probabilities: |
#     classifier: wrong input shape
#       expected: (64,)
#       actual:   (8, 8)
#       hint:     the same numbers in another form: look at the shape of one sample in the data
# checks:
#   u01_e2_classifier_parameters: check_input_shape
#   u01_e2_classifier_probabilities: check_input_shape
# hints:
#   u01_e2_classifier_parameters: 'the same numbers in another form: look at the shape of one sample in the data'
#   u01_e2_classifier_probabilities: 'the same numbers in another form: look at the shape of one sample in the data'
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(8, 8)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
