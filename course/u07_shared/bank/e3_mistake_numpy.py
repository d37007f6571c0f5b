# ---
# kind: mistake
# exercise: e3
# about: NumPy on a placeholder raises
# loses:
#   u07_e3_difference_shapes: |
#     not attempted: difference is None
#       actual:   a cell stopped with ValueError: A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical value. You cannot convert it to a NumPy…
#       hint:     a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow
#   u07_e3_difference_symmetric: |
#     not attempted: difference is None
#       actual:   a cell stopped with ValueError: A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical value. You cannot convert it to a NumPy…
#       hint:     a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow
#   u07_e3_difference_values: |
#     not attempted: difference is None
#       actual:   a cell stopped with ValueError: A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical value. You cannot convert it to a NumPy…
#       hint:     a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow
# checks:
#   u07_e3_difference_shapes: check_input_shape
#   u07_e3_difference_symmetric: check_attempted
#   u07_e3_difference_values: check_attempted
# hints:
#   u07_e3_difference_shapes: 'a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow'
#   u07_e3_difference_symmetric: 'a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow'
#   u07_e3_difference_values: 'a tensor of the graph has no values yet: use keras.ops in place of NumPy or TensorFlow'
# ---
# %% u07_e3_difference
import numpy as np

difference = None
a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
difference = keras.Model([a, b], np.abs(a - b))
# %% u07_e4_siamese
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
siamese = keras.Model(
    [left, right], layers.Dense(1, activation="sigmoid")(ops.abs(encoder(left) - encoder(right)))
)
