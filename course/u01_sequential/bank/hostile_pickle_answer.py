# ---
# kind: hostile
# about: an array of objects that would run code when unpickled
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict
import numpy as np

class Boom:
    def __reduce__(self):
        return (exec, ("raise SystemExit",))
# %% u01_e1_predict
output_shapes = np.array([Boom()] * 4, dtype=object)
parameter_counts = np.array([Boom()] * 4, dtype=object)
total_parameters = Boom()
layer_count = None
