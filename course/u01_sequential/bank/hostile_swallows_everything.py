# ---
# kind: hostile
# about: a custom exception handler and a trace function hide every error
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict

import sys

get_ipython().set_custom_exc((BaseException,), lambda *a, **k: None)
sys.excepthook = lambda *a: None
sys.settrace(lambda frame, event, arg: None)
