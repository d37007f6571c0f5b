# ---
# kind: mistake
# exercise: e5
# about: called the list of layers: the cell stops with an error
# loses:
#   u07_e5_clinic_symmetric: |
#     not attempted: repaired is None
#       actual:   a cell stopped with TypeError: 'list' object is not callable
#       hint:     what stands before the brackets is a list: its entries are read with square brackets, [0]; or was the name of a function or class bound again, or is a comma missing?
#   u07_e5_clinic_repaired: |
#     not attempted: repaired is None
#       actual:   a cell stopped with TypeError: 'list' object is not callable
#       hint:     what stands before the brackets is a list: its entries are read with square brackets, [0]; or was the name of a function or class bound again, or is a comma missing?
# checks:
#   u07_e5_clinic_symmetric: check_input_shape
#   u07_e5_clinic_repaired: check_attempted
# hints:
#   u07_e5_clinic_symmetric: 'what stands before the brackets is a list: its entries are read with square brackets, [0]; or was the name of a function or class bound again, or is a comma missing?'
#   u07_e5_clinic_repaired: 'what stands before the brackets is a list: its entries are read with square brackets, [0]; or was the name of a function or class bound again, or is a comma missing?'
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0, "B": 10, "C": 10, "D": 10}
other = {"A": 0, "B": 10, "C": 10, "D": 0}

repaired = None
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
parts = [layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu")]
gap = ops.abs(parts(left) - parts(right))
repaired = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))
