# ---
# kind: mistake
# exercise: e5
# about: the layer of 16 has no relu
# loses:
#   u07_e5_clinic_repaired: |
#     repaired, layer 2 (Dense, 16 units): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u07_e5_clinic_repaired: check_same_architecture
# hints:
#   u07_e5_clinic_repaired: a layer without an activation is linear
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0, "B": 10, "C": 10, "D": 10}
other = {"A": 0, "B": 10, "C": 10, "D": 0}

left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
first, second = layers.Dense(32, activation="relu"), layers.Dense(16)
gap = ops.abs(second(first(left)) - second(first(right)))
repaired = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))
