# ---
# kind: accepted
# exercise: e2
# about: an OrderedDict
# ---
# %% u02_e2_trace
from collections import OrderedDict

import numpy as np

wire_shapes = OrderedDict(
    [
        ("e", (None, 10)),
        ("d", (None, 20)),
        ("c", (None, 8, 10)),
        ("b", (None, 8 * 16)),
        ("a", (None, 8, 16)),
    ]
)
coming_in = np.array([8, 128, 20])
units = np.array([16, 20, 10])
model_parameters = np.dot(coming_in + 1, units)
layer_count = 1 + len(units) + 1  # the Input, three Dense, one Flatten
