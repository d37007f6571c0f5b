# ---
# kind: mistake
# exercise: e4
# about: returns a layer that was never called
# loses:
#   u03_e4_branch_merge: |
#     not attempted: helped is None
#       hint:     give helped a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add(...) and a function without return give None, too
#   u03_e4_branch_units: |
#     not attempted: helped is None
#       hint:     give helped a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u03_e4_branch_graph: |
#     not attempted: helped is None
#       hint:     give helped a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u03_e4_branch_merge: check_merge
#   u03_e4_branch_units: check_attempted
#   u03_e4_branch_graph: check_attempted
# ---
# %% u03_e4_branch
def branch(x, widths):
    for units in widths:
        x = layers.Dense(units, activation="relu")
    return x
