# ---
# kind: mistake
# exercise: e3
# about: a list in the order of the statement
# loses:
#   u03_e3_choose_choices: |
#     choices: not a dictionary
#       expected: a dictionary, {...}
#       actual:   a list of 5 elements
#       hint:     each merge is wanted once
# checks:
#   u03_e3_choose_choices: check_mapping
# hints:
#   u03_e3_choose_choices: each merge is wanted once
# ---
# %% u03_e3_choose
choices = ["concatenate", "add", "average", "multiply", "maximum"]
