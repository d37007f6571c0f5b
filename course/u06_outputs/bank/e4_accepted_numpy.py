# ---
# kind: accepted
# exercise: e4
# about: of NumPy, and not rounded
# ---
# %% u06_e4_read
import numpy as np

turned_weight = np.float32(0.5)
digits_wrong = 360 * (1 - 0.90)
weak_head = "Turned"
