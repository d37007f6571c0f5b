# ---
# kind: mistake
# exercise: e2
# about: the name of the class instead of the option
# loses:
#   u12_e2_choose_keys: |
#     choices['digits']: wrong text
#       expected: another text
#       actual:   'keras.Sequential'
#       hint:     three layers in a line; write one of the three words as they are given
#   u12_e2_choose_choices: |
#     choices['digits']: wrong text
#       expected: another text
#       actual:   'keras.Sequential'
#       hint:     three layers in a line: a stack can hold it
# checks:
#   u12_e2_choose_keys: check_mapping
#   u12_e2_choose_choices: check_mapping
# hints:
#   u12_e2_choose_keys: three layers in a line; write one of the three words as they are given
#   u12_e2_choose_choices: 'three layers in a line: a stack can hold it'
# ---
# %% u12_e2_choose
choices = {
    "digits": "keras.Sequential",
    "prices": "functional",
    "signatures": "functional",
    "residual": "functional",
    "trees": "subclass",
    "filter": "sequential",
}
reasons = {"prices": "b", "signatures": "a", "residual": "c", "trees": "d"}
