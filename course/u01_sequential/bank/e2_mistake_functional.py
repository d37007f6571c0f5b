# ---
# kind: mistake
# exercise: e2
# about: built with the Functional API
# loses:
#   u01_e2_classifier_units: |
#     classifier: built with the other API
#       expected: a Sequential model
#       actual:   a Functional model
#       hint:     a stack is keras.Sequential([...]), a list of layers
# checks:
#   u01_e2_classifier_units: check_kind
# hints:
#   u01_e2_classifier_units: a stack is keras.Sequential([...]), a list of layers
# ---
# %% u01_e2_classifier
inputs = keras.Input(shape=(64,))
x = layers.Dense(64, activation="relu")(inputs)
classifier = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))
