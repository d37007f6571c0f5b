# ---
# kind: accepted
# exercise: e4
# about: recursion, the functional concatenate
# ---
# %% u03_e4_branch
def branch(x, widths):
    if not widths:
        return x
    new = layers.Dense(widths[0], "relu")(x)
    return branch(layers.concatenate([x, new]), widths[1:])
