# ---
# kind: mistake
# exercise: e4
# about: the widths in reverse order
# loses:
#   u03_e4_branch_merge: |
#     helped, layer 3 (concatenate): wrong width after the merge
#       expected: 18
#       actual:   42, from operands of width 32 and 10
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u03_e4_branch_units: |
#     helped: wrong numbers of units
#       expected: 32, 8
#       actual:   8 in layer 1 (Dense), 32 in layer 2 (Dense)
#       hint:     back to front: in b(a(x)) the layer a comes first
#   u03_e4_branch_graph: |
#     helped: wrong number of parameters
#       expected: 616
#       actual:   376 (88 + 288)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in reversed(widths):
        x = layers.Dense(units, activation="relu")(x)
    return x
