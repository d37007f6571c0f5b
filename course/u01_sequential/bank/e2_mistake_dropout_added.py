# ---
# kind: mistake
# exercise: e2
# about: puts a Dropout between, as in other courses
# loses:
#   u01_e2_classifier_units: |
#     classifier: more layers than asked for
#       expected: Dense, Dense
#       actual:   Dense, Dropout, Dense
#       hint:     not asked for: Dropout
# checks:
#   u01_e2_classifier_units: check_kinds
# hints:
#   u01_e2_classifier_units: 'not asked for: Dropout'
# ---
# %% u01_e2_classifier
classifier = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dropout(0.5),
        layers.Dense(10, activation="softmax"),
    ]
)
