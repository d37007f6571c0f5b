# ---
# kind: hostile
# about: crashes the interpreter
# base: reference
# max_points: 28
# events: [kernel-died]
# ---
# %% before u01_e1_predict

import ctypes

ctypes.string_at(0)
