# ---
# kind: mistake
# exercise: e5
# about: the layer of 16 is made for each side
# loses:
#   u07_e5_clinic_symmetric: |
#     repaired: exchanging the inputs changes the predictions
#       expected: the same predictions for (a, b) and (b, a)
#       actual:   other predictions
#       hint:     each input has a layer of its own; symmetry needs one layer object, made once and called on both
#   u07_e5_clinic_repaired: |
#     repaired: 2 layers where one shared layer is called
#       expected: one Dense layer, called 2 times
#       actual:   layer 2 (Dense) and layer 3 (Dense), each with weights of its own
#       hint:     two separate layers, with weights of their own: make one, once, and call it on both
# checks:
#   u07_e5_clinic_symmetric: check_symmetric
#   u07_e5_clinic_repaired: check_same_architecture
# hints:
#   u07_e5_clinic_symmetric: each input has a layer of its own; symmetry needs one layer object, made once and called on both
#   u07_e5_clinic_repaired: 'two separate layers, with weights of their own: make one, once, and call it on both'
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0, "B": 10, "C": 10, "D": 10}
other = {"A": 0, "B": 10, "C": 10, "D": 0}

left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
first = layers.Dense(32, activation="relu")
codes = [layers.Dense(16, activation="relu")(first(side)) for side in (left, right)]
gap = ops.abs(codes[0] - codes[1])
repaired = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))
