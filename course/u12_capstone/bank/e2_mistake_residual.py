# ---
# kind: mistake
# exercise: e2
# about: twenty blocks in a line
# loses:
#   u12_e2_choose_choices: |
#     choices['residual']: wrong text
#       expected: another text
#       actual:   'sequential'
#       hint:     twenty shortcuts can be drawn before any data is seen, but not as a line
# checks:
#   u12_e2_choose_choices: check_mapping
# hints:
#   u12_e2_choose_choices: twenty shortcuts can be drawn before any data is seen, but not as a line
# ---
# %% u12_e2_choose
choices = {
    "digits": "sequential",
    "prices": "functional",
    "signatures": "functional",
    "residual": "sequential",
    "trees": "subclass",
    "filter": "sequential",
}
reasons = {"prices": "b", "signatures": "a", "residual": "c", "trees": "d"}
