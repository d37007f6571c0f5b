# ---
# kind: mistake
# exercise: e5
# about: NumPy's absolute value on placeholders: the cell stops with an error
# loses:
#   u07_e5_clinic_symmetric: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical value. You cannot convert it to a NumPy…
#       hint:     a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow
#   u07_e5_clinic_repaired: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical value. You cannot convert it to a NumPy…
#       hint:     a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow
# checks:
#   u07_e5_clinic_symmetric: check_input_shape
#   u07_e5_clinic_repaired: check_attempted
# hints:
#   u07_e5_clinic_symmetric: 'a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow'
#   u07_e5_clinic_repaired: 'a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow'
# ---
# %% u07_e5_clinic
faults = {"A": "too early", "B": "half shared", "C": "made twice", "D": "sign kept"}
changed = {"A": 0, "B": 10, "C": 10, "D": 10}
other = {"A": 0, "B": 10, "C": 10, "D": 0}

repaired = None
left, right = keras.Input(shape=(64,), name="left"), keras.Input(shape=(64,), name="right")
first, second = layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu")
gap = np.abs(second(first(left)) - second(first(right)))
repaired = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(gap))
