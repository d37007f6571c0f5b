# ---
# kind: mistake
# exercise: e4
# about: a layer even for an empty list
# loses:
#   u03_e4_branch_units: |
#     helped: wrong number of layers with units
#       expected: 4: 8, 8, 4, 16
#       actual:   5: 8, 8, 4, 16, 10
#       hint:     there is a layer too many: each layer is called, or listed, once for each use
#   u03_e4_branch_graph: |
#     helped, layer 5 (Dense, 10 units): not asked for
#       actual:   Dense, 10 units, relu, after input 1
# checks:
#   u03_e4_branch_units: check_units
#   u03_e4_branch_graph: check_same_architecture
# hints:
#   u03_e4_branch_units: 'there is a layer too many: each layer is called, or listed, once for each use'
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths:
        x = layers.Dense(units, activation="relu")(x)
    if not widths:
        x = layers.Dense(10, activation="relu")(x)
    return x
