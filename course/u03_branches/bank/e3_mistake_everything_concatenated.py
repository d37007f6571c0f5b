# ---
# kind: mistake
# exercise: e3
# about: concatenates whatever comes
# loses:
#   u03_e3_choose_choices: |
#     choices['organs']: wrong text
#       expected: another text
#       actual:   'concatenate'
#       hint:     six numbers are wanted, not twelve: the correction goes on top
#     choices['committee']: wrong text
#       expected: another text
#       actual:   'concatenate'
#       hint:     three probabilities are wanted, not twelve
#     choices['valve']: wrong text
#       expected: another text
#       actual:   'concatenate'
#       hint:     a share of 0 must let nothing through, a share of 1 everything
#     and 1 more
# checks:
#   u03_e3_choose_choices: check_mapping
# hints:
#   u03_e3_choose_choices: 'six numbers are wanted, not twelve: the correction goes on top'
# ---
# %% u03_e3_choose
choices = {"diet": "concatenate", "organs": "concatenate", "committee": "concatenate", "valve": "concatenate", "alarm": "concatenate"}
