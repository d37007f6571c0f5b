# ---
# kind: accepted
# exercise: e1
# about: NumPy numbers, and whole floats
# ---
# %% u09_e1_predict
import numpy as np

weights = np.array([10 * 20, 12 * 20, 12 * 20, 20 * 10])
biases = np.array([20, 20, 20, 10])
total = np.sum(weights + biases)
predicted = dict(output=(np.int64(6), 10), scores=(4, 6, 9), parameters=total, longer=950.0)
