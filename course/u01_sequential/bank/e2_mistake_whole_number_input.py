# ---
# kind: mistake
# exercise: e2
# about: an input of whole numbers, for pictures between 0 and 1
# loses:
#   u01_e2_classifier_parameters: |
#     classifier, input 1: takes whole numbers only
#       expected: numbers of any kind
#       actual:   dtype 'int32', to which 0.7 is 0
#       hint:     leave dtype= out of keras.Input: whole numbers are for what is looked up in a table
#   u01_e2_classifier_probabilities: |
#     classifier, input 1: takes whole numbers only
#       expected: numbers of any kind
#       actual:   dtype 'int32', to which 0.7 is 0
#       hint:     leave dtype= out of keras.Input: whole numbers are for what is looked up in a table
# checks:
#   u01_e2_classifier_parameters: check_input_shape
#   u01_e2_classifier_probabilities: check_input_shape
# hints:
#   u01_e2_classifier_parameters: 'leave dtype= out of keras.Input: whole numbers are for what is looked up in a table'
#   u01_e2_classifier_probabilities: 'leave dtype= out of keras.Input: whole numbers are for what is looked up in a table'
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,), dtype="int32"),
        layers.Dense(64, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
