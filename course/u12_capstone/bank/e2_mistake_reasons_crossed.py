# ---
# kind: mistake
# exercise: e2
# about: the price goes around, the shortcut is an input
# loses:
#   u12_e2_choose_reasons: |
#     reasons['prices']: wrong text
#       expected: another text
#       actual:   'c'
#       hint:     one letter; a photo and a table come in: is anything used twice?
#     reasons['residual']: wrong text
#       expected: another text
#       actual:   'b'
#       hint:     what does a shortcut do?
# checks:
#   u12_e2_choose_reasons: check_mapping
# hints:
#   u12_e2_choose_reasons: 'one letter; a photo and a table come in: is anything used twice?'
# ---
# %% u12_e2_choose
choices = {"digits": "sequential", "prices": "functional", "signatures": "functional", "residual": "functional", "trees": "subclass", "filter": "sequential"}
reasons = {"prices": "c", "signatures": "a", "residual": "b", "trees": "d"}
