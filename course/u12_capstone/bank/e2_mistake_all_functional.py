# ---
# kind: mistake
# exercise: e2
# about: the functional API can do it all
# loses:
#   u12_e2_choose_keys: |
#     choices['digits']: wrong text
#       expected: another text
#       actual:   'functional'
#       hint:     three layers in a line; write one of the three words as they are given
#   u12_e2_choose_choices: |
#     choices['digits']: wrong text
#       expected: another text
#       actual:   'functional'
#       hint:     three layers in a line: a stack can hold it
#     choices['trees']: wrong text
#       expected: another text
#       actual:   'functional'
#       hint:     every sentence has a tree of its own: which one drawing would hold them all?
#     choices['filter']: wrong text
#       expected: another text
#       actual:   'functional'
#       hint:     five layers are many, yet they stand in a line
# checks:
#   u12_e2_choose_keys: check_mapping
#   u12_e2_choose_choices: check_mapping
# hints:
#   u12_e2_choose_keys: three layers in a line; write one of the three words as they are given
#   u12_e2_choose_choices: 'three layers in a line: a stack can hold it'
# ---
# %% u12_e2_choose
choices = dict.fromkeys(
    ["digits", "prices", "signatures", "residual", "trees", "filter"], "functional"
)
reasons = {"prices": "b", "signatures": "a", "residual": "c", "trees": "d"}
