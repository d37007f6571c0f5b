# ---
# kind: mistake
# exercise: e1
# about: takes a list times two for two layers
# loses:
#   u07_e1_shares_layers: |
#     shares['A']: wrong
#       expected: the other truth value
#       actual:   False
#       hint:     looks[0] is looks[1] is True: a list times 2 holds one object in two places
# checks:
#   u07_e1_shares_layers: check_mapping
# hints:
#   u07_e1_shares_layers: 'looks[0] is looks[1] is True: a list times 2 holds one object in two places'
# ---
# %% u07_e1_shares
shares = {"A": False, "B": False, "C": True, "D": False, "E": False, "F": True}
counts = {"arrays": 4, "joined": 13}
