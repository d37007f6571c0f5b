# ---
# kind: mistake
# exercise: e4
# about: returns nothing
# loses:
#   u03_e4_branch_merge: |
#     not attempted: helped is None
#       actual:   a cell stopped with ValueError: A `Concatenate` layer should be called on a list of at least 1 input. Received: input_shape=[None, None, None]
#       hint:     a merging layer takes its tensors in one list: Concatenate()([a, b])
#   u03_e4_branch_units: |
#     not attempted: helped is None
#       actual:   a cell stopped with ValueError: A `Concatenate` layer should be called on a list of at least 1 input. Received: input_shape=[None, None, None]
#       hint:     a merging layer takes its tensors in one list: Concatenate()([a, b])
#   u03_e4_branch_graph: |
#     not attempted: helped is None
#       actual:   a cell stopped with ValueError: A `Concatenate` layer should be called on a list of at least 1 input. Received: input_shape=[None, None, None]
#       hint:     a merging layer takes its tensors in one list: Concatenate()([a, b])
# checks:
#   u03_e4_branch_merge: check_merge
#   u03_e4_branch_units: check_attempted
#   u03_e4_branch_graph: check_attempted
# hints:
#   u03_e4_branch_merge: 'a merging layer takes its tensors in one list: Concatenate()([a, b])'
#   u03_e4_branch_units: 'a merging layer takes its tensors in one list: Concatenate()([a, b])'
#   u03_e4_branch_graph: 'a merging layer takes its tensors in one list: Concatenate()([a, b])'
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths:
        x = layers.Dense(units, activation="relu")(x)
