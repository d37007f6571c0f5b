# ---
# kind: hostile
# about: leaves the process in the middle of the notebook
# base: reference
# max_points: 28
# events: [kernel-died]
# ---
# %% before u01_e1_predict

import os

os._exit(0)
