# ---
# kind: mistake
# exercise: e1
# about: bypassed and renamed are exchanged
# loses:
#   u12_e1_told_silent: |
#     silent['1']: wrong text
#       expected: another text
#       actual:   'renamed'
#       hint:     which of its layers does no output lead back to?
#     silent['4']: wrong text
#       expected: another text
#       actual:   'bypassed'
#       hint:     which tensor does the name x stand for when the model is made?
# checks:
#   u12_e1_told_silent: check_mapping
# hints:
#   u12_e1_told_silent: which of its layers does no output lead back to?
# ---
# %% u12_e1_told
silent = {"1": "renamed", "4": "bypassed", "5": "hidden"}
fewer = {"1": 480, "4": 127, "5": 112}
