# ---
# kind: accepted
# exercise: e1
# about: tuples and NumPy numbers
# ---
# %% u01_e1_predict
import numpy as np

output_shapes = ((None, 16), (None, 16), (None, 8), (None, 3))
parameter_counts = np.array([21 * 16, 0, 17 * 8, 9 * 3])
total_parameters = parameter_counts.sum()
layer_count = np.int64(4)
