# ---
# kind: mistake
# exercise: e1
# about: takes the layer in the Lambda to be counted
# loses:
#   u12_e1_told_fewer: |
#     fewer['5']: wrong number
#       expected: another number
#       actual:   0
#       hint:     count the model as it was sent, and the one that was meant: how far are they apart?
# checks:
#   u12_e1_told_fewer: check_mapping
# hints:
#   u12_e1_told_fewer: 'count the model as it was sent, and the one that was meant: how far are they apart?'
# ---
# %% u12_e1_told
silent = {"1": "bypassed", "4": "renamed", "5": "hidden"}
fewer = {"1": 480, "4": 127, "5": 0}
