# ---
# kind: mistake
# exercise: e4
# about: the widths in reverse order
# loses:
#   u03_e4_branch_merge: |
#     helped, layer 5 (concatenate): wrong width after the merge
#       expected: 30
#       actual:   26, from operands of width 8, 8 and 10
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u03_e4_branch_units: |
#     helped: wrong numbers of units
#       expected: 8, 8, 4, 16
#       actual:   4 in layer 1 (Dense), 16 in layer 2 (Dense), 8 in layer 3 (Dense), 8 in layer 4 (Dense)
#       hint:     each layer is called on the result of the one before: look at the order of the calls
#   u03_e4_branch_graph: |
#     helped, layer 1 (Dense, 4 units), layer 2 (Dense, 16 units), layer 3 (Dense, 8 units) and layer 4 (Dense, 8 units): the numbers of units are exchanged
#       expected: 8, then 8, then 4, then 16
#       actual:   4, then 16, then 8, then 8
# checks:
#   u03_e4_branch_merge: check_merge
#   u03_e4_branch_units: check_units
#   u03_e4_branch_graph: check_same_architecture
# hints:
#   u03_e4_branch_merge: the width after a concatenation is the sum of its operands' widths
#   u03_e4_branch_units: 'each layer is called on the result of the one before: look at the order of the calls'
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in reversed(widths):
        x = layers.Dense(units, activation="relu")(x)
    return x
