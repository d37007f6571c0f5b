# ---
# kind: mistake
# exercise: e1
# about: takes equal weights for the same weights
# loses:
#   u07_e1_shares_models: |
#     shares['E']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     twin has weights of its own; equal numbers part in the first step of training
# checks:
#   u07_e1_shares_models: check_mapping
# hints:
#   u07_e1_shares_models: twin has weights of its own; equal numbers part in the first step of training
# ---
# %% u07_e1_shares
shares = {"A": True, "B": False, "C": True, "D": False, "E": True, "F": True}
counts = {"arrays": 4, "joined": 13}
