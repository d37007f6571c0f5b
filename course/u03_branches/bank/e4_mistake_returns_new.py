# ---
# kind: mistake
# exercise: e4
# about: returns the last layer's result alone
# loses:
#   u03_e4_branch_merge: |
#     longer, layer 4 (concatenate): wrong width after the merge
#       expected: 23
#       actual:   20, from operands of width 15 (layer 2 (concatenate)) and 5 (layer 3 (Dense))
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u03_e4_branch_graph: |
#     longer: a concatenate is missing
#       expected: concatenate, reading layer 4 (concatenate) and layer 5 (Dense, 3 units), before layer 6 (Dense, 1 unit)
#       actual:   layer 6 (Dense, 1 unit) reads layer 5 (Dense, 3 units)
#       hint:     keep the tensor from before the layers under a name, and concatenate the two
# checks:
#   u03_e4_branch_merge: check_merge
#   u03_e4_branch_graph: check_same_architecture
# hints:
#   u03_e4_branch_merge: the width after a concatenation is the sum of its operands' widths
#   u03_e4_branch_graph: keep the tensor from before the layers under a name, and concatenate the two
# ---
# %% u03_e4_branch
def branch(x, widths):
    new = x
    for units in widths:
        new = layers.Dense(units, activation="relu")(x)
        x = layers.Concatenate()([x, new])
    return new
