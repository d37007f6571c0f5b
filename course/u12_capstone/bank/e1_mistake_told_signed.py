# ---
# kind: mistake
# exercise: e1
# about: writes fewer as a negative number
# loses:
#   u12_e1_told_fewer: |
#     fewer['1']: wrong number
#       expected: another number
#       actual:   -480
#       hint:     how many fewer, without a sign
#     fewer['4']: wrong number
#       expected: another number
#       actual:   -127
#       hint:     how many fewer, without a sign
#     fewer['5']: wrong number
#       expected: another number
#       actual:   -112
#       hint:     how many fewer, without a sign
# checks:
#   u12_e1_told_fewer: check_mapping
# hints:
#   u12_e1_told_fewer: how many fewer, without a sign
# ---
# %% u12_e1_told
silent = {"1": "bypassed", "4": "renamed", "5": "hidden"}
fewer = {"1": -480, "4": -127, "5": -112}
