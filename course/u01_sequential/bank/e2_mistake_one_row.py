# ---
# kind: mistake
# exercise: e2
# about: one picture as one row of 64, with a place for the row
# loses:
#   u01_e2_classifier_parameters: |
#     classifier: wrong input shape
#       expected: (64,)
#       actual:   (1, 64)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#   u01_e2_classifier_probabilities: |
#     classifier: wrong input shape
#       expected: (64,)
#       actual:   (1, 64)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
# checks:
#   u01_e2_classifier_parameters: check_input_shape
#   u01_e2_classifier_probabilities: check_input_shape
# hints:
#   u01_e2_classifier_parameters: the shape is that of one sample; Keras adds the batch itself, as None
#   u01_e2_classifier_probabilities: the shape is that of one sample; Keras adds the batch itself, as None
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(1, 64)),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
