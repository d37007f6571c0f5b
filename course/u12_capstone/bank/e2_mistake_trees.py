# ---
# kind: mistake
# exercise: e2
# about: a loop in the graph
# loses:
#   u12_e2_choose_choices: |
#     choices['trees']: wrong text
#       expected: another text
#       actual:   'functional'
#       hint:     every sentence has a tree of its own: which one drawing would hold them all?
# checks:
#   u12_e2_choose_choices: check_mapping
# hints:
#   u12_e2_choose_choices: 'every sentence has a tree of its own: which one drawing would hold them all?'
# ---
# %% u12_e2_choose
choices = {
    "digits": "sequential",
    "prices": "functional",
    "signatures": "functional",
    "residual": "functional",
    "trees": "functional",
    "filter": "sequential",
}
reasons = {"prices": "b", "signatures": "a", "residual": "c", "trees": "d"}
