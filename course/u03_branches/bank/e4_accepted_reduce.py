# ---
# kind: accepted
# exercise: e4
# about: functools.reduce
# ---
# %% u03_e4_branch
from functools import reduce

branch = lambda x, widths: reduce(lambda t, n: layers.Dense(n, activation="relu")(t), widths, x)
