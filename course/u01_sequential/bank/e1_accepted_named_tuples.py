# ---
# kind: accepted
# exercise: e1
# about: named tuples for shapes
# ---
# %% u01_e1_predict
from collections import namedtuple

Shape = namedtuple("Shape", "batch width")

parameter_counts = [336, 0, 136, 27]
layer_count, total_parameters = 4, 336 + 136 + 27
output_shapes = [Shape(None, 16)] * 2 + [Shape(batch=None, width=8), Shape(None, 3)]
