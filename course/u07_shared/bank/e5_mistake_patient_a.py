# ---
# kind: mistake
# exercise: e5
# about: hands in a network that compares pixels
# loses:
#   u07_e5_clinic_repaired: |
#     repaired: 2 layers are missing
#       expected: Dense, 32 units, relu, then Dense, 16 units, relu, between input 'left' and layer 1 (subtract)
#       actual:   layer 1 (subtract) reads input 'left' and input 'right'
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
#     repaired, layer 1 (subtract): reads the wrong tensor
#       expected: a Dense, 16 units, relu and layer 4 (Dense, 16 units)
#       actual:   input 'left' and input 'right'
#       hint:     it is called on a tensor from before layer 4 (Dense, 16 units): was an older variable used?
#     repaired, layer 3 (Dense, 32 units): reads the wrong tensor
#       expected: input 'right'
#       actual:   layer 2 (absolute)
#       hint:     it is called on the result of layer 2 (absolute), not on what went in
#     and 1 more
# checks:
#   u07_e5_clinic_repaired: check_same_architecture
# hints:
#   u07_e5_clinic_repaired: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0, "B": 10, "C": 10, "D": 10}
other = {"A": 0, "B": 10, "C": 10, "D": 0}

left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
first, second = layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu")
code = second(first(ops.abs(left - right)))
repaired = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(code))
