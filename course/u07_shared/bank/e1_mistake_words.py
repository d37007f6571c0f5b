# ---
# kind: mistake
# exercise: e1
# about: words for truth values
# loses:
#   u07_e1_shares_layers: |
#     shares['A']: not True or False
#       expected: True or False
#       actual:   the text 'shared'
#       hint:     looks[0] is looks[1] is True: a list times 2 holds one object in two places
#     shares['B']: not True or False
#       expected: True or False
#       actual:   the text 'copied'
#       hint:     layers.Dense(6) is run anew for each side
#     shares['C']: not True or False
#       expected: True or False
#       actual:   the text 'shared'
#       hint:     the layer is made once, and map calls it on each
#     and 1 more
#   u07_e1_shares_models: |
#     shares['E']: not True or False
#       expected: True or False
#       actual:   the text 'copied'
#       hint:     twin has weights of its own; equal numbers part in the first step of training
#     shares['F']: not True or False
#       expected: True or False
#       actual:   the text 'shared'
#       hint:     keras.Model makes no layers: it goes around those that the wires lead through
# checks:
#   u07_e1_shares_layers: check_mapping
#   u07_e1_shares_models: check_mapping
# hints:
#   u07_e1_shares_layers: 'looks[0] is looks[1] is True: a list times 2 holds one object in two places'
#   u07_e1_shares_models: twin has weights of its own; equal numbers part in the first step of training
# ---
# %% u07_e1_shares
shares = {"A": "shared", "B": "copied", "C": "shared", "D": "copied", "E": "copied", "F": "shared"}
counts = {"arrays": 4, "joined": 13}
