# ---
# kind: mistake
# exercise: e1
# about: counts the missing layer alone, not what its absence does to the next one
# loses:
#   u12_e1_told_fewer: |
#     fewer['1']: wrong number
#       expected: another number
#       actual:   528
#       hint:     the last layer of the model that was sent reads 32 numbers, not 16
#     fewer['4']: wrong number
#       expected: another number
#       actual:   112
#       hint:     the merge is narrower, too: the last layer reads 16 numbers instead of 21
# checks:
#   u12_e1_told_fewer: check_mapping
# hints:
#   u12_e1_told_fewer: the last layer of the model that was sent reads 32 numbers, not 16
# ---
# %% u12_e1_told
silent = {"1": "bypassed", "4": "renamed", "5": "hidden"}
fewer = {"1": 528, "4": 112, "5": 112}
