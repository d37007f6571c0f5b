# ---
# kind: accepted
# exercise: e4
# about: ops.relu, and another name inside the loop
# ---
# %% u03_e4_branch
def branch(x, widths):
    t = x
    for w in widths:
        t = ops.relu(layers.Dense(w)(t))
    return t
