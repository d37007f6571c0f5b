# ---
# kind: mistake
# exercise: e4
# about: each layer sees only what the one before made; all are concatenated at the end
# loses:
#   u03_e4_branch_graph: |
#     longer, layer 2 (Dense, 5 units): reads less than asked for
#       expected: a concatenate of input 1 and layer 1 (Dense, 5 units)
#       actual:   layer 1 (Dense, 5 units); the same at 2 more layers
#       hint:     a concatenate is called on a list of all that the layer is to read, before the layer
# checks:
#   u03_e4_branch_graph: check_same_architecture
# hints:
#   u03_e4_branch_graph: a concatenate is called on a list of all that the layer is to read, before the layer
# ---
# %% u03_e4_branch
def branch(x, widths):
    parts = [x]
    for units in widths:
        parts.append(layers.Dense(units, activation="relu")(parts[-1]))
    return layers.Concatenate()(parts) if widths else x
