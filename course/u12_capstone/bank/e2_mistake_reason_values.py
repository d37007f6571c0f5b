# ---
# kind: mistake
# exercise: e2
# about: the shortcut depends on the values
# loses:
#   u12_e2_choose_reasons: |
#     reasons['residual']: wrong text
#       expected: another text
#       actual:   'd'
#       hint:     what does a shortcut do?
#     reasons['trees']: wrong text
#       expected: another text
#       actual:   'c'
#       hint:     what must be known before one can say how often the layer runs?
# checks:
#   u12_e2_choose_reasons: check_mapping
# hints:
#   u12_e2_choose_reasons: what does a shortcut do?
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
reasons = {"prices": "b", "signatures": "a", "residual": "d", "trees": "c"}
