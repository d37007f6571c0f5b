# ---
# kind: accepted
# exercise: e4
# about: functools.reduce
# ---
# %% u03_e4_branch
from functools import reduce

def branch(x, widths):
    step = lambda t, n: layers.Concatenate()([t, layers.Dense(n, activation="relu")(t)])
    return reduce(step, widths, x)
