# ---
# kind: mistake
# exercise: e4
# about: adds instead of concatenating
# loses:
#   u03_e4_branch_merge: |
#     not attempted: longer is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (10,) and (4,)
#       hint:     adding needs equal shapes: compare the two; the last layer before it can be as wide as what its result is added to, or project one, or concatenate instead
#   u03_e4_branch_units: |
#     not attempted: longer is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (10,) and (4,)
#       hint:     adding needs equal shapes: compare the two; the last layer before it can be as wide as what its result is added to, or project one, or concatenate instead
#   u03_e4_branch_graph: |
#     not attempted: helped is None
#       actual:   a cell stopped with ValueError: Inputs have incompatible shapes. Received shapes (10,) and (4,)
#       hint:     adding needs equal shapes: compare the two; the last layer before it can be as wide as what its result is added to, or project one, or concatenate instead
# checks:
#   u03_e4_branch_merge: check_merge
#   u03_e4_branch_units: check_attempted
#   u03_e4_branch_graph: check_attempted
# hints:
#   u03_e4_branch_merge: 'adding needs equal shapes: compare the two; the last layer before it can be as wide as what its result is added to, or project one, or concatenate instead'
#   u03_e4_branch_units: 'adding needs equal shapes: compare the two; the last layer before it can be as wide as what its result is added to, or project one, or concatenate instead'
#   u03_e4_branch_graph: 'adding needs equal shapes: compare the two; the last layer before it can be as wide as what its result is added to, or project one, or concatenate instead'
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths:
        x = layers.Add()([x, layers.Dense(units, activation="relu")(x)])
    return x
