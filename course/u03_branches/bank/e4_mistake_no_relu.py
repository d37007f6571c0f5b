# ---
# kind: mistake
# exercise: e4
# about: no activation
# loses:
#   u03_e4_branch_units: |
#     helped: wrong activations
#       expected: relu, relu, relu, relu
#       actual:   none (linear) in layer 1 (Dense), none (linear) in layer 2 (Dense), none (linear) in layer 3 (Dense), none (linear) in layer 4 (Dense)
#       hint:     a layer without an activation is linear
#   u03_e4_branch_graph: |
#     helped, layer 1 (Dense, 8 units), layer 2 (Dense, 8 units), layer 3 (Dense, 4 units) and layer 4 (Dense, 16 units): wrong activation
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
        x = layers.Dense(units)(x)
    return x
