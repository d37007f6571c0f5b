# ---
# kind: mistake
# exercise: e4
# about: the lesson's helper as it is
# loses:
#   u03_e4_branch_merge: |
#     longer: no concatenate
#       expected: a concatenate of several tensors
#       actual:   no two tensors meet in the model
#       hint:     a merge is called on a list of the branches' last tensors, all of them, and the model goes on from what it gives
#   u03_e4_branch_graph: |
#     longer, layer 2 (Dense): reads less than asked for
#       expected: a concatenate of input 1 and layer 1 (Dense)
#       actual:   layer 1 (Dense); the same at 2 more layers
#       hint:     a concatenate is called on a list of all that the layer is to read, before the layer
# checks:
#   u03_e4_branch_merge: check_merge
#   u03_e4_branch_graph: check_same_architecture
# hints:
#   u03_e4_branch_merge: a merge is called on a list of the branches' last tensors, all of them, and the model goes on from what it gives
#   u03_e4_branch_graph: a concatenate is called on a list of all that the layer is to read, before the layer
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths:
        x = layers.Dense(units, activation="relu")(x)
    return x
