# ---
# kind: mistake
# exercise: e3
# about: averages an estimate with its correction
# loses:
#   u03_e3_choose_choices: |
#     choices['organs']: wrong text
#       expected: another text
#       actual:   'average'
#       hint:     the mean of an estimate and its correction is half of what is wanted
# checks:
#   u03_e3_choose_choices: check_mapping
# hints:
#   u03_e3_choose_choices: the mean of an estimate and its correction is half of what is wanted
# ---
# %% u03_e3_choose
choices = {"diet": "concatenate", "organs": "average", "committee": "average", "valve": "multiply", "alarm": "maximum"}
