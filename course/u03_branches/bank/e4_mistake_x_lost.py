# ---
# kind: mistake
# exercise: e4
# about: the name x is rebound before the concatenation
# loses:
#   u03_e4_branch_merge: |
#     longer, layer 6 (concatenate): one tensor is merged with itself
#       expected: 2 different tensors
#       actual:   layer 5 (Dense) and layer 5 (Dense)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
#     longer, layer 6 (concatenate): wrong width after the merge
#       expected: 23
#       actual:   6, from operands of width 3 (layer 5 (Dense)) and 3 (layer 5 (Dense))
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u03_e4_branch_graph: |
#     longer, layer 2 (concatenate): reads the wrong tensor
#       expected: input 1 and layer 1 (Dense, 5 units)
#       actual:   layer 1 (Dense, 5 units) and layer 1 (Dense, 5 units)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
#     longer, layer 4 (concatenate): reads the wrong tensor
#       expected: layer 2 (concatenate) and layer 3 (Dense, 5 units)
#       actual:   layer 3 (Dense, 5 units) and layer 3 (Dense, 5 units)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
#     longer, layer 6 (concatenate): reads the wrong tensor
#       expected: layer 4 (concatenate) and layer 5 (Dense, 3 units)
#       actual:   layer 5 (Dense, 3 units) and layer 5 (Dense, 3 units)
#       hint:     the same tensor arrives twice: was the other branch's variable meant?
# checks:
#   u03_e4_branch_merge: check_merge
#   u03_e4_branch_graph: check_same_architecture
# hints:
#   u03_e4_branch_merge: 'the same tensor arrives twice: was the other branch''s variable meant?'
#   u03_e4_branch_graph: 'the same tensor arrives twice: was the other branch''s variable meant?'
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths:
        x = layers.Dense(units, activation="relu")(x)
        x = layers.Concatenate()([x, x])
    return x
