# ---
# kind: mistake
# exercise: e1
# about: NumPy on a placeholder stays, so the cell stops at the second model
# loses:
#   u12_e1_fixed_second: |
#     not attempted: fixed_2 is None
#       actual:   a cell stopped with ValueError: A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical value. You cannot convert it to a NumPy…
#       hint:     a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow
#   u12_e1_fixed_third: |
#     not attempted: fixed_3 is None
#       actual:   a cell stopped with ValueError: A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical value. You cannot convert it to a NumPy…
#       hint:     a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow
#   u12_e1_fixed_fourth: |
#     not attempted: fixed_4 is None
#       actual:   a cell stopped with ValueError: A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical value. You cannot convert it to a NumPy…
#       hint:     a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow
#   u12_e1_fixed_fifth: |
#     not attempted: fixed_5 is None
#       actual:   a cell stopped with ValueError: A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical value. You cannot convert it to a NumPy…
#       hint:     a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow
# checks:
#   u12_e1_fixed_second: check_attempted
#   u12_e1_fixed_third: check_attempted
#   u12_e1_fixed_fourth: check_attempted
#   u12_e1_fixed_fifth: check_attempted
# hints:
#   u12_e1_fixed_second: 'a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow'
#   u12_e1_fixed_third: 'a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow'
#   u12_e1_fixed_fourth: 'a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow'
#   u12_e1_fixed_fifth: 'a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow'
# ---
# %% u12_e1_fixed
import numpy as np

fixed_1 = fixed_2 = fixed_3 = fixed_4 = fixed_5 = None
x = keras.Input(shape=(13,))
h = layers.Dense(32, activation="relu")(x)
h2 = layers.Dense(16, activation="relu")(h)
fixed_1 = keras.Model(x, layers.Dense(3, activation="softmax")(h2))

x = keras.Input(shape=(13,))
fixed_2 = keras.Model(x, layers.Dense(3, activation="softmax")(np.abs(x)))

x = keras.Input(shape=(13,))
fixed_3 = keras.Model(x, layers.Dense(3, activation="softmax")(ops.maximum(x, 0)))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_4 = keras.Model(x, layers.Dense(3, activation="softmax")(layers.Concatenate()([x, h])))

x = keras.Input(shape=(13,))
h = layers.Dense(8, activation="relu")(x)
fixed_5 = keras.Model(x, layers.Dense(3, activation="softmax")(h))
