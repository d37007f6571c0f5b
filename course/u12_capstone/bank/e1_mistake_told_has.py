# ---
# kind: mistake
# exercise: e1
# about: counts what the models have, not what they lack
# loses:
#   u12_e1_told_fewer: |
#     fewer['1']: wrong number
#       expected: another number
#       actual:   547
#       hint:     that is what it has: how many fewer than what was meant?
#     fewer['4']: wrong number
#       expected: another number
#       actual:   51
#       hint:     that is what it has: how many fewer than what was meant?
#     fewer['5']: wrong number
#       expected: another number
#       actual:   27
#       hint:     that is what it has: how many fewer than what was meant?
# checks:
#   u12_e1_told_fewer: check_mapping
# hints:
#   u12_e1_told_fewer: 'that is what it has: how many fewer than what was meant?'
# ---
# %% u12_e1_told
silent = {"1": "bypassed", "4": "renamed", "5": "hidden"}
fewer = {"1": 547, "4": 51, "5": 27}
