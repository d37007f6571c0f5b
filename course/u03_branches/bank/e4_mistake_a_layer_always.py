# ---
# kind: mistake
# exercise: e4
# about: a layer for an empty list, too
# loses:
#   u03_e4_branch_graph: |
#     helped, layer 7 (Dense, 4 units) and layer 10 (concatenate): not asked for
#       actual:   Dense, 4 units, relu, then concatenate, after input 1
# checks:
#   u03_e4_branch_graph: check_same_architecture
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths or [4]:
        x = layers.Concatenate()([x, layers.Dense(units, activation="relu")(x)])
    return x
