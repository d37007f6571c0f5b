# ---
# kind: mistake
# exercise: e1
# about: thinks that map makes the layer for each side
# loses:
#   u07_e1_shares_layers: |
#     shares['C']: wrong
#       expected: the other truth value
#       actual:   False
#       hint:     the layer is made once, and map calls it on each
# checks:
#   u07_e1_shares_layers: check_mapping
# hints:
#   u07_e1_shares_layers: the layer is made once, and map calls it on each
# ---
# %% u07_e1_shares
shares = {"A": True, "B": False, "C": False, "D": False, "E": False, "F": True}
counts = {"arrays": 4, "joined": 13}
