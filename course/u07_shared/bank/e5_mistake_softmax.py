# ---
# kind: mistake
# exercise: e5
# about: softmax on the one unit
# loses:
#   u07_e5_clinic_symmetric: |
#     repaired: the predictions depend on neither input
#       expected: predictions that compare the two inputs
#       actual:   the same prediction for every pair
#       hint:     a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u07_e5_clinic_repaired: |
#     repaired, layer 5 (Dense, 1 unit): wrong activation
#       expected: sigmoid
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
# checks:
#   u07_e5_clinic_symmetric: check_symmetric
#   u07_e5_clinic_repaired: check_same_architecture
# hints:
#   u07_e5_clinic_symmetric: a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u07_e5_clinic_repaired: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0, "B": 10, "C": 10, "D": 10}
other = {"A": 0, "B": 10, "C": 10, "D": 0}

left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
first, second = layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu")
gap = ops.abs(second(first(left)) - second(first(right)))
repaired = keras.Model([left, right], layers.Dense(1, activation="softmax")(gap))
