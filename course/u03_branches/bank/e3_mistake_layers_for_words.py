# ---
# kind: mistake
# exercise: e3
# about: layers instead of their names
# loses:
#   u03_e3_choose_choices: |
#     not graded: a function or a class cannot be graded; call it, and give the result; where a word is asked for, write it in quotes
# ---
# %% u03_e3_choose
choices = {"diet": layers.Concatenate, "organs": layers.Add, "committee": layers.Average, "valve": layers.Multiply, "alarm": layers.Maximum}
