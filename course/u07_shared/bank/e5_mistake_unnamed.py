# ---
# kind: mistake
# exercise: e5
# about: inputs without names
# loses:
#   u07_e5_clinic_symmetric: |
#     repaired: wrong input names
#       expected: 'left' and 'right'
#       actual:   no name of yours and no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
# checks:
#   u07_e5_clinic_symmetric: check_input_shape
# hints:
#   u07_e5_clinic_symmetric: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0, "B": 10, "C": 10, "D": 10}
other = {"A": 0, "B": 10, "C": 10, "D": 0}

left, right = keras.Input(shape=(64,)), keras.Input(shape=(64,))
first, second = layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu")
gap = ops.abs(second(first(left)) - second(first(right)))
repaired = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))
