# ---
# kind: mistake
# exercise: e3
# about: asks for the mean of the alarms, and takes the committee for a vote of the loudest
# loses:
#   u03_e3_choose_choices: |
#     choices['committee']: wrong text
#       expected: another text
#       actual:   'maximum'
#       hint:     the largest of each column are chosen: the three need not sum to 1
#     choices['alarm']: wrong text
#       expected: another text
#       actual:   'average'
#       hint:     three calm branches would talk down the one that is worried
# checks:
#   u03_e3_choose_choices: check_mapping
# hints:
#   u03_e3_choose_choices: 'the largest of each column are chosen: the three need not sum to 1'
# ---
# %% u03_e3_choose
choices = {"diet": "concatenate", "organs": "add", "committee": "maximum", "valve": "multiply", "alarm": "average"}
