# ---
# kind: accepted
# exercise: e4
# about: a Sequential called on x, nothing for an empty list
# ---
# %% u03_e4_branch
def branch(x, widths):
    if len(widths) == 0:
        return x
    return keras.Sequential([layers.Dense(w, "relu") for w in widths])(x)
