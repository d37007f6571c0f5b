# ---
# kind: mistake
# exercise: e1
# about: one line of code is taken for one layer
# loses:
#   u07_e1_shares_layers: |
#     shares['B']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     layers.Dense(6) is run anew for each side
# checks:
#   u07_e1_shares_layers: check_mapping
# hints:
#   u07_e1_shares_layers: layers.Dense(6) is run anew for each side
# ---
# %% u07_e1_shares
shares = {"A": True, "B": True, "C": True, "D": False, "E": False, "F": True}
counts = {"arrays": 4, "joined": 13}
