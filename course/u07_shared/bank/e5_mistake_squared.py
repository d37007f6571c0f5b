# ---
# kind: mistake
# exercise: e5
# about: squares instead of absolute values
# loses:
#   u07_e5_clinic_repaired: |
#     repaired, layer 4 (square): another kind of layer
#       expected: absolute
#       actual:   square
# checks:
#   u07_e5_clinic_repaired: check_same_architecture
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0, "B": 10, "C": 10, "D": 10}
other = {"A": 0, "B": 10, "C": 10, "D": 0}

left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
first, second = layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu")
gap = ops.square(second(first(left)) - second(first(right)))
repaired = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))
