# ---
# kind: mistake
# exercise: e4
# about: no activation
# loses:
#   u03_e4_branch_units: |
#     longer, layer 1 (Dense): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
#     longer, layer 3 (Dense): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
#     longer, layer 5 (Dense): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
#   u03_e4_branch_graph: |
#     longer, layer 1 (Dense, 5 units), layer 3 (Dense, 5 units) and layer 5 (Dense, 3 units): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u03_e4_branch_units: check_activations
#   u03_e4_branch_graph: check_same_architecture
# hints:
#   u03_e4_branch_units: a layer without an activation is linear
#   u03_e4_branch_graph: a layer without an activation is linear
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths:
        x = layers.Concatenate()([x, layers.Dense(units)(x)])
    return x
