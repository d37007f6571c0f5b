# ---
# kind: mistake
# exercise: e2
# about: 32 units, as in the lesson
# loses:
#   u01_e2_classifier_units: |
#     classifier, layer 1 (Dense): wrong number of units
#       expected: 64
#       actual:   32
#       hint:     the first argument of Dense is the number of units
#   u01_e2_classifier_parameters: |
#     classifier: wrong number of parameters
#       expected: 4,810
#       actual:   2,410 (2,080 + 330)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
# checks:
#   u01_e2_classifier_units: check_units
#   u01_e2_classifier_parameters: check_parameters
# hints:
#   u01_e2_classifier_units: the first argument of Dense is the number of units
#   u01_e2_classifier_parameters: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(32, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
