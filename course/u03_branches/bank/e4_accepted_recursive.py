# ---
# kind: accepted
# exercise: e4
# about: recursion
# ---
# %% u03_e4_branch
def branch(x, widths):
    if not widths:
        return x
    return branch(layers.Dense(widths[0], activation="relu")(x), widths[1:])
