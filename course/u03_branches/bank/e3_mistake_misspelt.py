# ---
# kind: mistake
# exercise: e3
# about: a word of its own for a merge
# loses:
#   u03_e3_choose_choices: |
#     choices['valve']: not one of the options
#       expected: one of 'add', 'average', 'concatenate', 'maximum', 'multiply'
#       actual:   'product'
#       hint:     each merge is wanted once
# checks:
#   u03_e3_choose_choices: check_mapping
# hints:
#   u03_e3_choose_choices: each merge is wanted once
# ---
# %% u03_e3_choose
choices = {"diet": "concatenate", "organs": "add", "committee": "average", "valve": "product", "alarm": "maximum"}
