# ---
# kind: mistake
# exercise: e2
# about: five layers seem too many for a stack
# loses:
#   u12_e2_choose_choices: |
#     choices['filter']: wrong text
#       expected: another text
#       actual:   'functional'
#       hint:     five layers are many, yet they stand in a line
# checks:
#   u12_e2_choose_choices: check_mapping
# hints:
#   u12_e2_choose_choices: five layers are many, yet they stand in a line
# ---
# %% u12_e2_choose
choices = {
    "digits": "sequential",
    "prices": "functional",
    "signatures": "functional",
    "residual": "functional",
    "trees": "subclass",
    "filter": "functional",
}
reasons = {"prices": "b", "signatures": "a", "residual": "c", "trees": "d"}
