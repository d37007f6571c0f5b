# ---
# kind: mistake
# exercise: e3
# about: a list in the order of the statement
# loses:
#   u03_e3_choose_choices: |
#     choices: not a dictionary
#       expected: a dictionary, {...}
#       actual:   a list of 5 elements
#       hint:     the merges are 'concatenate', 'add', 'average', 'multiply' and 'maximum', each once
# checks:
#   u03_e3_choose_choices: check_mapping
# hints:
#   u03_e3_choose_choices: the merges are 'concatenate', 'add', 'average', 'multiply' and 'maximum', each once
# ---
# %% u03_e3_choose
choices = ["concatenate", "add", "average", "multiply", "maximum"]
