# ---
# kind: mistake
# exercise: e3
# about: a key misspelt
# loses:
#   u03_e3_choose_choices: |
#     choices: wrong keys
#       expected: 'diet', 'organs', 'committee', 'valve', 'alarm'
#       actual:   'diet', 'organ', 'committee', 'valve', 'alarm'
#       hint:     the key 'organ': did you mean 'organs'?
# checks:
#   u03_e3_choose_choices: check_mapping
# hints:
#   u03_e3_choose_choices: 'the key ''organ'': did you mean ''organs''?'
# ---
# %% u03_e3_choose
choices = {"diet": "concatenate", "organ": "add", "committee": "average", "valve": "multiply", "alarm": "maximum"}
