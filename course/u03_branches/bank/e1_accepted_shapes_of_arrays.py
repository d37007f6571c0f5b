# ---
# kind: accepted
# exercise: e1
# about: shapes read off arrays, the batch put in front
# ---
# %% u03_e1_read
import numpy as np

a, b, c = np.ones((1, 12)), np.ones((1, 12)), np.ones((1, 1))
shape_1, shape_2, shape_3 = ((None, *np.array(m).shape[1:]) for m in (np.hstack([a, b]), a + b, a + c))
after_concatenated = 8 * shape_1[1] + 8
