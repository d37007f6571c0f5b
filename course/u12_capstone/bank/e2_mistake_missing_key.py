# ---
# kind: mistake
# exercise: e2
# about: one project left out
# loses:
#   u12_e2_choose_choices: |
#     choices: wrong keys
#       expected: 'digits', 'prices', 'signatures', 'residual', 'trees', 'filter'
#       actual:   'digits', 'prices', 'signatures', 'residual', 'trees'
#       hint:     missing: 'filter'; keep the keys as they are and change the values only
# checks:
#   u12_e2_choose_choices: check_mapping
# hints:
#   u12_e2_choose_choices: 'missing: ''filter''; keep the keys as they are and change the values only'
# ---
# %% u12_e2_choose
choices = {
    "digits": "sequential",
    "prices": "functional",
    "signatures": "functional",
    "residual": "functional",
    "trees": "subclass",
}
reasons = {"prices": "b", "signatures": "a", "residual": "c", "trees": "d"}
