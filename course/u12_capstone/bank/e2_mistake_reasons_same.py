# ---
# kind: mistake
# exercise: e2
# about: several inputs twice
# loses:
#   u12_e2_choose_reasons: |
#     reasons['signatures']: wrong text
#       expected: another text
#       actual:   'b'
#       hint:     two inputs alone do not make it comparable: what is done to each of them?
# checks:
#   u12_e2_choose_reasons: check_mapping
# hints:
#   u12_e2_choose_reasons: 'two inputs alone do not make it comparable: what is done to each of them?'
# ---
# %% u12_e2_choose
choices = {
    "digits": "sequential",
    "prices": "functional",
    "signatures": "functional",
    "residual": "functional",
    "trees": "subclass",
    "filter": "sequential",
}
reasons = {"prices": "b", "signatures": "b", "residual": "c", "trees": "d"}
