# ---
# kind: mistake
# exercise: e4
# about: each layer sees x only
# loses:
#   u03_e4_branch_graph: |
#     longer, layer 2 (Dense, 5 units): reads less than asked for
#       expected: a concatenate of input 1 and layer 1 (Dense, 5 units)
#       actual:   input 1; the same at 2 more layers
#       hint:     a concatenate is called on a list of all that the layer is to read, before the layer
# checks:
#   u03_e4_branch_graph: check_same_architecture
# hints:
#   u03_e4_branch_graph: a concatenate is called on a list of all that the layer is to read, before the layer
# ---
# %% u03_e4_branch
def branch(x, widths):
    parts = [x] + [layers.Dense(n, activation="relu")(x) for n in widths]
    return layers.Concatenate()(parts) if len(parts) > 1 else x
