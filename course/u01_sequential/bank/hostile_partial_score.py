# ---
# kind: hostile
# about: a display hook and a formatter that fake a score
# base: release
# max_points: 0
# ---
# %% before u01_e1_predict

import sys

sys.displayhook(3)
get_ipython().display_formatter.formatters["text/plain"].for_type(type(None), lambda o, p, c: p.text("300"))
sys.displayhook = lambda value: print(300)
21.0
