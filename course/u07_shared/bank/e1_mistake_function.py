# ---
# kind: mistake
# exercise: e1
# about: takes a function for the layer that it makes
# loses:
#   u07_e1_shares_layers: |
#     shares['D']: wrong
#       expected: the other truth value
#       actual:   True
#       hint:     the body of a function runs at every call: what does it make there?
# checks:
#   u07_e1_shares_layers: check_mapping
# hints:
#   u07_e1_shares_layers: 'the body of a function runs at every call: what does it make there?'
# ---
# %% u07_e1_shares
shares = {"A": True, "B": False, "C": True, "D": True, "E": False, "F": True}
counts = {"arrays": 4, "joined": 13}
