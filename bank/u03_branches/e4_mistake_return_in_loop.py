# ---
# kind: mistake
# exercise: e4
# about: returns after the first layer
# loses:
#   u03_e4_branch_merge: |
#     helped, layer 2 (concatenate): wrong width after the merge
#       expected: 18
#       actual:   42, from operands of width 32 and 10
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u03_e4_branch_units: |
#     helped: wrong number of layers with units
#       expected: 2: 32, 8
#       actual:   1: 32
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
#   u03_e4_branch_graph: |
#     helped: wrong number of parameters
#       expected: 616
#       actual:   352
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths:
        x = layers.Dense(units, activation="relu")(x)
        return x
    return x
