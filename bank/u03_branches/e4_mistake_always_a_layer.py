# ---
# kind: mistake
# exercise: e4
# about: a layer even for an empty list
# loses:
#   u03_e4_branch_units: |
#     helped: wrong number of layers with units
#       expected: 2: 32, 8
#       actual:   3: 32, 8, 10
#       hint:     there is a layer too many: each layer is called, or listed, once for each use
#   u03_e4_branch_graph: |
#     helped: wrong number of parameters
#       expected: 616
#       actual:   726 (352 + 264 + 110)
#       hint:     compare layer by layer: is one too many, or wider than asked for?
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths:
        x = layers.Dense(units, activation="relu")(x)
    if not widths:
        x = layers.Dense(10, activation="relu")(x)
    return x
