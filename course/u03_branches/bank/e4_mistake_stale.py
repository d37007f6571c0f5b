# ---
# kind: mistake
# exercise: e4
# about: each layer is called on the first tensor
# loses:
#   u03_e4_branch_units: |
#     helped: wrong number of layers with units
#       expected: 4: 8, 8, 4, 16
#       actual:   2: 4, 16
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
#   u03_e4_branch_graph: |
#     helped: a Dense layer is missing at 2 places
#       expected: Dense, 8 units, relu, between input 1 and layer 1 (Dense, 4 units)
#                 Dense, 8 units, relu, between input 1 and layer 2 (Dense, 16 units)
#       actual:   layer 1 (Dense, 4 units) reads input 1
#                 layer 2 (Dense, 16 units) reads input 1
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u03_e4_branch_units: check_units
#   u03_e4_branch_graph: check_same_architecture
# hints:
#   u03_e4_branch_units: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
#   u03_e4_branch_graph: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u03_e4_branch
def branch(x, widths):
    out = x
    for units in widths:
        out = layers.Dense(units, activation="relu")(x)
    return out
