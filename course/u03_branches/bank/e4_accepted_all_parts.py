# ---
# kind: accepted
# exercise: e4
# about: keeps all parts in a list and concatenates the whole list
# ---
# %% u03_e4_branch
def branch(x, widths):
    parts = [x]
    for units in widths:
        parts.append(layers.Dense(units, activation="relu")(x))
        x = layers.Concatenate()(parts)
    return x
