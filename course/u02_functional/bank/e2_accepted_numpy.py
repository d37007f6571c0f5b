# ---
# kind: accepted
# exercise: e2
# about: NumPy numbers, keys in another order
# ---
# %% u02_e2_trace
import numpy as np

wire_shapes = {"e": (None, 10), "d": (None, 20), "c": (None, 8, 10)}
wire_shapes["b"] = (None, int(np.prod((8, 16))))
wire_shapes["a"] = (None, 8, 16)
layer_count = np.int64(5)
model_parameters = np.sum([144, 2580, 210])
