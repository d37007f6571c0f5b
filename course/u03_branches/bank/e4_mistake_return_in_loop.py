# ---
# kind: mistake
# exercise: e4
# about: returns after the first layer
# loses:
#   u03_e4_branch_merge: |
#     helped, layer 3 (concatenate): wrong width after the merge
#       expected: 30
#       actual:   26, from operands of width 8, 8 and 10
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u03_e4_branch_units: |
#     helped: wrong number of layers with units
#       expected: 4: 8, 8, 4, 16
#       actual:   2: 8, 8
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
#   u03_e4_branch_graph: |
#     helped: a Dense layer is missing
#       expected: Dense, 4 units, relu, between layer 1 (Dense) and layer 3 (concatenate)
#       actual:   layer 3 (concatenate) reads layer 1 (Dense), layer 2 (Dense) and input 1
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
#     helped: a Dense layer is missing
#       expected: Dense, 16 units, relu, between layer 2 (Dense) and layer 3 (concatenate)
#       actual:   layer 3 (concatenate) reads layer 1 (Dense), layer 2 (Dense) and input 1
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u03_e4_branch_merge: check_merge
#   u03_e4_branch_units: check_units
#   u03_e4_branch_graph: check_same_architecture
# hints:
#   u03_e4_branch_merge: the width after a concatenation is the sum of its operands' widths
#   u03_e4_branch_units: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
#   u03_e4_branch_graph: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths:
        x = layers.Dense(units, activation="relu")(x)
        return x
    return x
