# ---
# kind: mistake
# exercise: e4
# about: ops.concatenate with its default axis, the batch
# loses:
#   u03_e4_branch_merge: |
#     not attempted: longer is None
#       actual:   a cell stopped with ValueError: Every value in `xs` must have the same shape except on the `axis` dim. But found element of shape (None, 4), which is different from the first elem…
#       hint:     ops.concatenate joins along axis 0, the batch, unless axis=-1 is given
#   u03_e4_branch_units: |
#     not attempted: longer is None
#       actual:   a cell stopped with ValueError: Every value in `xs` must have the same shape except on the `axis` dim. But found element of shape (None, 4), which is different from the first elem…
#       hint:     ops.concatenate joins along axis 0, the batch, unless axis=-1 is given
#   u03_e4_branch_graph: |
#     not attempted: helped is None
#       actual:   a cell stopped with ValueError: Every value in `xs` must have the same shape except on the `axis` dim. But found element of shape (None, 4), which is different from the first elem…
#       hint:     ops.concatenate joins along axis 0, the batch, unless axis=-1 is given
# checks:
#   u03_e4_branch_merge: check_merge
#   u03_e4_branch_units: check_attempted
#   u03_e4_branch_graph: check_attempted
# hints:
#   u03_e4_branch_merge: ops.concatenate joins along axis 0, the batch, unless axis=-1 is given
#   u03_e4_branch_units: ops.concatenate joins along axis 0, the batch, unless axis=-1 is given
#   u03_e4_branch_graph: ops.concatenate joins along axis 0, the batch, unless axis=-1 is given
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths:
        x = ops.concatenate([x, layers.Dense(units, activation="relu")(x)])
    return x
