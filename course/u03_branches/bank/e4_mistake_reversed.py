# ---
# kind: mistake
# exercise: e4
# about: the widths in reverse order
# loses:
#   u03_e4_branch_units: |
#     longer: wrong numbers of units
#       expected: 5, 5, 3, 1
#       actual:   3 in layer 1 (Dense), 5 in layer 3 (Dense), 5 in layer 5 (Dense), 1 in layer 7 (Dense)
#       hint:     each layer is called on the result of the one before: look at the order of the calls
#   u03_e4_branch_graph: |
#     longer, layer 1 (Dense, 3 units) and layer 5 (Dense, 5 units): the numbers of units are exchanged
#       expected: 5, then 3
#       actual:   3, then 5
# checks:
#   u03_e4_branch_units: check_units
#   u03_e4_branch_graph: check_same_architecture
# hints:
#   u03_e4_branch_units: 'each layer is called on the result of the one before: look at the order of the calls'
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths[::-1]:
        x = layers.Concatenate()([x, layers.Dense(units, activation="relu")(x)])
    return x
