# ---
# kind: mistake
# exercise: e4
# about: each layer sees x only
# loses:
#   u03_e4_branch_graph: |
#     longer: 2 layers are missing
#       expected: concatenate, then concatenate, reading input 1, layer 1 (Dense, 5 units) and layer 2 (Dense, 5 units), before layer 2 (Dense, 5 units), layer 3 (Dense, 3 units) and layer 4 (concatenate)
#       actual:   layer 2 (Dense, 5 units) reads input 1
#       hint:     keep the tensor from before the layers under a name, and concatenate the two
# checks:
#   u03_e4_branch_graph: check_same_architecture
# hints:
#   u03_e4_branch_graph: keep the tensor from before the layers under a name, and concatenate the two
# ---
# %% u03_e4_branch
def branch(x, widths):
    parts = [x] + [layers.Dense(n, activation="relu")(x) for n in widths]
    return layers.Concatenate()(parts) if len(parts) > 1 else x
