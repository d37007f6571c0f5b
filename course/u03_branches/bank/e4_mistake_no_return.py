# ---
# kind: mistake
# exercise: e4
# about: returns nothing
# loses:
#   u03_e4_branch_merge: |
#     not attempted: longer is None
#       actual:   a cell stopped with ValueError: Inputs to a layer should be tensors. Got 'None' (of type <class 'NoneType'>) as input for layer 'dense'.
#       hint:     the layer is called on None: does the function that should give a tensor return it, whatever it is given? return stands after a loop, not in it
#   u03_e4_branch_units: |
#     not attempted: longer is None
#       actual:   a cell stopped with ValueError: Inputs to a layer should be tensors. Got 'None' (of type <class 'NoneType'>) as input for layer 'dense'.
#       hint:     the layer is called on None: does the function that should give a tensor return it, whatever it is given? return stands after a loop, not in it
#   u03_e4_branch_graph: |
#     not attempted: helped is None
#       actual:   a cell stopped with ValueError: Inputs to a layer should be tensors. Got 'None' (of type <class 'NoneType'>) as input for layer 'dense'.
#       hint:     the layer is called on None: does the function that should give a tensor return it, whatever it is given? return stands after a loop, not in it
# checks:
#   u03_e4_branch_merge: check_merge
#   u03_e4_branch_units: check_attempted
#   u03_e4_branch_graph: check_attempted
# hints:
#   u03_e4_branch_merge: 'the layer is called on None: does the function that should give a tensor return it, whatever it is given? return stands after a loop, not in it'
#   u03_e4_branch_units: 'the layer is called on None: does the function that should give a tensor return it, whatever it is given? return stands after a loop, not in it'
#   u03_e4_branch_graph: 'the layer is called on None: does the function that should give a tensor return it, whatever it is given? return stands after a loop, not in it'
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths:
        x = layers.Concatenate()([x, layers.Dense(units, activation="relu")(x)])
