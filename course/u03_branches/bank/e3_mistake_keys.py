# ---
# kind: mistake
# exercise: e3
# about: a key misspelt
# loses:
#   u03_e3_choose_choices: |
#     choices: wrong keys
#       expected: 'diet', 'organs', 'committee', 'valve', 'alarm'
#       actual:   'diet', 'organ', 'committee', 'valve', 'alarm'
#       hint:     keep the keys as they are and change the values only
# checks:
#   u03_e3_choose_choices: check_mapping
# hints:
#   u03_e3_choose_choices: keep the keys as they are and change the values only
# ---
# %% u03_e3_choose
choices = {"diet": "concatenate", "organ": "add", "committee": "average", "valve": "multiply", "alarm": "maximum"}
