# ---
# kind: mistake
# exercise: e3
# about: a word of its own for a merge
# loses:
#   u03_e3_choose_choices: |
#     choices['valve']: wrong text
#       expected: another text
#       actual:   'product'
#       hint:     a share of 0 must let nothing through, a share of 1 everything
# checks:
#   u03_e3_choose_choices: check_mapping
# hints:
#   u03_e3_choose_choices: a share of 0 must let nothing through, a share of 1 everything
# ---
# %% u03_e3_choose
choices = {"diet": "concatenate", "organs": "add", "committee": "average", "valve": "product", "alarm": "maximum"}
