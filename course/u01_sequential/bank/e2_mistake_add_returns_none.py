# ---
# kind: mistake
# exercise: e2
# about: bound what add returns
# loses:
#   u01_e2_classifier_units: |
#     not attempted: classifier is None
#       hint:     give classifier a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add, model.compile, set_weights and a function without return give None, too
#   u01_e2_classifier_parameters: |
#     not attempted: classifier is None
#       hint:     give classifier a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u01_e2_classifier_activations: |
#     not attempted: classifier is None
#       hint:     give classifier a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u01_e2_classifier_probabilities: |
#     not attempted: classifier is None
#       hint:     give classifier a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u01_e2_classifier_units: check_kind
#   u01_e2_classifier_parameters: check_attempted
#   u01_e2_classifier_activations: check_attempted
#   u01_e2_classifier_probabilities: check_attempted
# hints:
#   u01_e2_classifier_units: give classifier a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add, model.compile, set_weights and a function without return give None, too
#   u01_e2_classifier_parameters: give classifier a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u01_e2_classifier_activations: give classifier a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u01_e2_classifier_probabilities: give classifier a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# ---
# %% u01_e2_classifier
classifier = keras.Sequential([keras.Input(shape=(64,))])
classifier.add(layers.Dense(64, activation="relu"))
classifier = classifier.add(layers.Dense(10, activation="softmax"))
