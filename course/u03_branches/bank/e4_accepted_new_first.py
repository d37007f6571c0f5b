# ---
# kind: accepted
# exercise: e4
# about: the new numbers first, relu as an operation, ops.concatenate on the last axis
# ---
# %% u03_e4_branch
def branch(tensor, widths):
    for w in widths:
        tensor = ops.concatenate([ops.relu(layers.Dense(w)(tensor)), tensor], axis=-1)
    return tensor
