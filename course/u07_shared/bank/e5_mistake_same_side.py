# ---
# kind: mistake
# exercise: e5
# about: the left picture twice
# loses:
#   u07_e5_clinic_symmetric: |
#     repaired: the predictions depend on neither input
#       expected: predictions that compare the two inputs
#       actual:   the same prediction for every pair
#       hint:     the same tensor may have been given twice
#   u07_e5_clinic_repaired: |
#     repaired, layer 1 (Dense, 32 units): reads the wrong tensor in call 2
#       expected: input 'right'
#       actual:   input 'left'
# checks:
#   u07_e5_clinic_symmetric: check_symmetric
#   u07_e5_clinic_repaired: check_same_architecture
# hints:
#   u07_e5_clinic_symmetric: the same tensor may have been given twice
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0, "B": 10, "C": 10, "D": 10}
other = {"A": 0, "B": 10, "C": 10, "D": 0}

left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
first, second = layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu")
gap = ops.abs(second(first(left)) - second(first(left)))
repaired = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))
