# ---
# kind: accepted
# exercise: e1
# about: NumPy numbers and floats that are whole
# ---
# %% u03_e1_read
import numpy as np

shape_1, shape_2, shape_3 = (None, np.int64(24)), (None, 12), (None, 12)
after_concatenated = 200.0
