# ---
# kind: mistake
# exercise: e4
# about: each layer is called on the first tensor
# loses:
#   u03_e4_branch_units: |
#     helped: wrong number of layers with units
#       expected: 2: 32, 8
#       actual:   1: 8
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
#   u03_e4_branch_graph: |
#     helped: wrong number of parameters
#       expected: 616
#       actual:   88
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
# ---
# %% u03_e4_branch
def branch(x, widths):
    out = x
    for units in widths:
        out = layers.Dense(units, activation="relu")(x)
    return out
