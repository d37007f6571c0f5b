# ---
# kind: mistake
# exercise: e4
# about: written for exactly two widths
# loses:
#   u03_e4_branch_graph: |
#     longer: other layers than asked for
#       expected: Dense, 6 units, relu, then Dense, 5 units, relu, then Dense, 3 units, relu
#       actual:   no layers
# checks:
#   u03_e4_branch_graph: check_same_architecture
# ---
# %% u03_e4_branch
def branch(x, widths):
    if len(widths) == 2:
        x = layers.Dense(widths[0], activation="relu")(x)
        x = layers.Dense(widths[1], activation="relu")(x)
    return x
