# ---
# kind: mistake
# exercise: e4
# about: a model instead of a function
# loses:
#   u03_e4_branch_merge: |
#     not attempted: helped is None
#       actual:   a cell stopped with TypeError: Exception encountered when calling Functional.call(). Functional.compute_output_spec() got multiple values for argument 'training' Arguments receive…
#       hint:     mend that error, run the cell, then run this one again
#   u03_e4_branch_units: |
#     not attempted: helped is None
#       actual:   a cell stopped with TypeError: Exception encountered when calling Functional.call(). Functional.compute_output_spec() got multiple values for argument 'training' Arguments receive…
#       hint:     mend that error, run the cell, then run this one again
#   u03_e4_branch_graph: |
#     not attempted: helped is None
#       actual:   a cell stopped with TypeError: Exception encountered when calling Functional.call(). Functional.compute_output_spec() got multiple values for argument 'training' Arguments receive…
#       hint:     mend that error, run the cell, then run this one again
# checks:
#   u03_e4_branch_merge: check_merge
#   u03_e4_branch_units: check_attempted
#   u03_e4_branch_graph: check_attempted
# hints:
#   u03_e4_branch_merge: mend that error, run the cell, then run this one again
#   u03_e4_branch_units: mend that error, run the cell, then run this one again
#   u03_e4_branch_graph: mend that error, run the cell, then run this one again
# ---
# %% u03_e4_branch
x = keras.Input(shape=(10,))
h = layers.Dense(8, activation="relu")(layers.Dense(32, activation="relu")(x))
branch = keras.Model(x, h)
