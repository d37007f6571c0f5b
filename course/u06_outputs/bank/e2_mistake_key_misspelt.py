# ---
# kind: mistake
# exercise: e2
# about: a key of the outputs is misspelt
# loses:
#   u06_e2_picture_ends: |
#     rebuilt: wrong output names
#       expected: 'early', 'digit' and 'ink'
#       actual:   'digits', 'early' and 'ink'
#       hint:     'digits': did you mean 'digit'? Names are compared letter by letter
# checks:
#   u06_e2_picture_ends: check_output_shape
# hints:
#   u06_e2_picture_ends: '''digits'': did you mean ''digit''? Names are compared letter by letter'
# ---
# %% u06_e2_picture
p = keras.Input((64,))
h = layers.Dense(40, activation="relu")(p)
x = layers.Dense(20, activation="relu")(h)
early = layers.Dense(10, activation="softmax")(h)
digit = layers.Dense(10, activation="softmax")(x)
rebuilt = keras.Model(p, {"early": early, "digits": digit, "ink": layers.Dense(1)(x)})
