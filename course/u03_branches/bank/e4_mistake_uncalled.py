# ---
# kind: mistake
# exercise: e4
# about: concatenates with a layer that was never called
# loses:
#   u03_e4_branch_merge: |
#     not attempted: longer is None
#       actual:   a cell stopped with ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: <Dense name=dense, b…
#       hint:     a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))
#   u03_e4_branch_units: |
#     not attempted: longer is None
#       actual:   a cell stopped with ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: <Dense name=dense, b…
#       hint:     a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))
#   u03_e4_branch_graph: |
#     not attempted: helped is None
#       actual:   a cell stopped with ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: <Dense name=dense, b…
#       hint:     a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))
# checks:
#   u03_e4_branch_merge: check_merge
#   u03_e4_branch_units: check_attempted
#   u03_e4_branch_graph: check_attempted
# hints:
#   u03_e4_branch_merge: 'a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))'
#   u03_e4_branch_units: 'a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))'
#   u03_e4_branch_graph: 'a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))'
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths:
        x = layers.Concatenate()([x, layers.Dense(units, activation="relu")])
    return x
