# ---
# kind: mistake
# exercise: e2
# about: one encoder is a line, so a stack
# loses:
#   u12_e2_choose_choices: |
#     choices['signatures']: wrong text
#       expected: another text
#       actual:   'sequential'
#       hint:     one encoder, used twice: can a stack do that? Does it need Python at run time?
# checks:
#   u12_e2_choose_choices: check_mapping
# hints:
#   u12_e2_choose_choices: 'one encoder, used twice: can a stack do that? Does it need Python at run time?'
# ---
# %% u12_e2_choose
choices = {"digits": "sequential", "prices": "functional", "signatures": "functional", "residual": "functional", "trees": "subclass", "filter": "sequential"}
choices["signatures"] = "sequential"
reasons = {"prices": "b", "signatures": "a", "residual": "c", "trees": "d"}
