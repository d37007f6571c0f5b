# ---
# kind: mistake
# exercise: e4
# about: each layer is called on the first tensor
# loses:
#   u03_e4_branch_units: |
#     helped: wrong number of layers with units
#       expected: 4: 8, 8, 4, 16
#       actual:   2: 4, 16
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
#   u03_e4_branch_graph: |
#     helped: a Dense layer is missing
#       expected: Dense, 8 units, relu, reading input 1
#       actual:   layer 1 (Dense) reads input 1
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
#     helped: a Dense layer is missing
#       expected: Dense, 8 units, relu, reading input 1
#       actual:   layer 2 (Dense) reads input 1
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
# checks:
#   u03_e4_branch_units: check_units
#   u03_e4_branch_graph: check_same_architecture
# ---
# %% u03_e4_branch
def branch(x, widths):
    out = x
    for units in widths:
        out = layers.Dense(units, activation="relu")(x)
    return out
