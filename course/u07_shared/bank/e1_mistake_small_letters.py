# ---
# kind: mistake
# exercise: e1
# about: small letters for keys
# loses:
#   u07_e1_shares_layers: |
#     shares: wrong keys
#       expected: 'A', 'B', 'C', 'D'
#       actual:   'a', 'b', 'c', 'd', 'e', 'f'
#       hint:     missing: 'A', 'B', 'C', …; keep the keys as they are and change the values only
#   u07_e1_shares_models: |
#     shares: wrong keys
#       expected: 'E', 'F'
#       actual:   'a', 'b', 'c', 'd', 'e', 'f'
#       hint:     missing: 'E', 'F'; keep the keys as they are and change the values only
# checks:
#   u07_e1_shares_layers: check_mapping
#   u07_e1_shares_models: check_mapping
# hints:
#   u07_e1_shares_layers: 'missing: ''A'', ''B'', ''C'', …; keep the keys as they are and change the values only'
#   u07_e1_shares_models: 'missing: ''E'', ''F''; keep the keys as they are and change the values only'
# ---
# %% u07_e1_shares
shares = {"a": True, "b": False, "c": True, "d": False, "e": False, "f": True}
counts = {"arrays": 4, "joined": 13}
