# ---
# kind: mistake
# exercise: e4
# about: the lesson's helper as it is
# loses:
#   u03_e4_branch_merge: |
#     longer: no concatenate
#       expected: a concatenate of several tensors
#       actual:   no two tensors meet in the model
#       hint:     a merge is called on a list of the branches' last tensors, all of them
#   u03_e4_branch_graph: |
#     longer: 3 layers are missing
#       expected: concatenate, then concatenate, then concatenate, reading input 1, layer 1 (Dense), layer 2 (Dense) and layer 3 (Dense), before layer 2 (Dense), layer 3 (Dense) and layer 4 (Dense)
#       actual:   layer 2 (Dense) reads layer 1 (Dense)
#       hint:     keep the tensor from before the layers under a name, and concatenate the two
# checks:
#   u03_e4_branch_merge: check_merge
#   u03_e4_branch_graph: check_same_architecture
# hints:
#   u03_e4_branch_merge: a merge is called on a list of the branches' last tensors, all of them
#   u03_e4_branch_graph: keep the tensor from before the layers under a name, and concatenate the two
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths:
        x = layers.Dense(units, activation="relu")(x)
    return x
