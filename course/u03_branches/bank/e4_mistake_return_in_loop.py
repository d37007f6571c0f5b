# ---
# kind: mistake
# exercise: e4
# about: returns after the first layer
# loses:
#   u03_e4_branch_merge: |
#     longer, layer 2 (concatenate): wrong width after the merge
#       expected: 23
#       actual:   15, from operands of width 10 (input 1) and 5 (layer 1 (Dense))
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u03_e4_branch_units: |
#     longer: wrong number of layers with units
#       expected: 4: 5, 5, 3, 1
#       actual:   2: 5, 1
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
#   u03_e4_branch_graph: |
#     longer: 4 layers are missing
#       expected: Dense, 5 units, relu, then concatenate, then Dense, 3 units, relu, then concatenate, between layer 2 (concatenate) and layer 3 (Dense, 1 unit)
#       actual:   layer 3 (Dense, 1 unit) reads layer 2 (concatenate)
#       hint:     keep the tensor from before the layers under a name, and concatenate the two
# checks:
#   u03_e4_branch_merge: check_merge
#   u03_e4_branch_units: check_units
#   u03_e4_branch_graph: check_same_architecture
# hints:
#   u03_e4_branch_merge: the width after a concatenation is the sum of its operands' widths
#   u03_e4_branch_units: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
#   u03_e4_branch_graph: keep the tensor from before the layers under a name, and concatenate the two
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths:
        x = layers.Concatenate()([x, layers.Dense(units, activation="relu")(x)])
        return x
    return x
