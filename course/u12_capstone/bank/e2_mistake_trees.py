# ---
# kind: mistake
# exercise: e2
# about: a loop in the graph
# loses:
#   u12_e2_choose_choices: |
#     choices['trees']: wrong text
#       expected: another text
#       actual:   'functional'
#       hint:     how often the layer runs is known only with the data: no drawing made before can hold it
# checks:
#   u12_e2_choose_choices: check_mapping
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
