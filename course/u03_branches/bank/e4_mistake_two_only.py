# ---
# kind: mistake
# exercise: e4
# about: written for exactly two widths
# loses:
#   u03_e4_branch_graph: |
#     longer: a Dense layer is missing
#       expected: Dense, 6 units, relu, reading input 1
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
#     longer: a Dense layer is missing
#       expected: Dense, 5 units, relu
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
#     longer: a Dense layer is missing
#       expected: Dense, 3 units, relu
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
# checks:
#   u03_e4_branch_graph: check_same_architecture
# ---
# %% u03_e4_branch
def branch(x, widths):
    if len(widths) == 2:
        x = layers.Dense(widths[0], activation="relu")(x)
        x = layers.Dense(widths[1], activation="relu")(x)
    return x
