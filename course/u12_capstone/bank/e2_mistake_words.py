# ---
# kind: mistake
# exercise: e2
# about: words instead of letters
# loses:
#   u12_e2_choose_reasons: |
#     reasons['prices']: wrong text
#       expected: another text
#       actual:   'several inputs'
#       hint:     one letter; a photo and a table come in: is anything used twice?
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
reasons = {"prices": "several inputs", "signatures": "a", "residual": "c", "trees": "d"}
