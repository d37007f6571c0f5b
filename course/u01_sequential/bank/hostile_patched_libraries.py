# ---
# kind: hostile
# about: NumPy, Keras and builtins are patched
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict

import builtins
import numpy as np

np.allclose = np.array_equal = lambda *a, **k: True
builtins.isinstance = lambda *a: True
builtins.len = lambda x: 4
builtins.all = builtins.any = lambda x: True
keras.Model.count_params = lambda self: 4810
keras.Sequential.__init__ = lambda self, *a, **k: None
layers.Dense.units = 64
