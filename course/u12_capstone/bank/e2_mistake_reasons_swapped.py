# ---
# kind: mistake
# exercise: e2
# about: several inputs for the signatures, twice used for the prices
# loses:
#   u12_e2_choose_reasons: |
#     reasons['prices']: wrong text
#       expected: another text
#       actual:   'a'
#       hint:     one letter; a photo and a table come in: is anything used twice?
#     reasons['signatures']: wrong text
#       expected: another text
#       actual:   'b'
#       hint:     two inputs alone do not make it comparable: what is done to each of them?
# checks:
#   u12_e2_choose_reasons: check_mapping
# hints:
#   u12_e2_choose_reasons: 'one letter; a photo and a table come in: is anything used twice?'
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
reasons = {"prices": "a", "signatures": "b", "residual": "c", "trees": "d"}
