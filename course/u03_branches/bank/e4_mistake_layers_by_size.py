# ---
# kind: mistake
# exercise: e4
# about: layers kept by their size, and used again where a branch begins alike
# loses:
#   u03_e4_branch_graph: to be seen
# ---
# %% u03_e4_branch
made = {}


def branch(x, widths):
    for units in widths:
        size = (int(x.shape[-1]), units)
        if size not in made:
            made[size] = layers.Dense(units, activation="relu")
        x = layers.Concatenate()([x, made[size](x)])
    return x
