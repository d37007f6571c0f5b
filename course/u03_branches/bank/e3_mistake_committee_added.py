# ---
# kind: mistake
# exercise: e3
# about: adds the probabilities of a committee
# loses:
#   u03_e3_choose_choices: |
#     choices['committee']: wrong text
#       expected: another text
#       actual:   'add'
#       hint:     four rows of probabilities, summed, reach 4 and not 1
# checks:
#   u03_e3_choose_choices: check_mapping
# hints:
#   u03_e3_choose_choices: four rows of probabilities, summed, reach 4 and not 1
# ---
# %% u03_e3_choose
choices = {"diet": "concatenate", "organs": "add", "committee": "add", "valve": "multiply", "alarm": "maximum"}
