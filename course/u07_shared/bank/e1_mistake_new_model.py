# ---
# kind: mistake
# exercise: e1
# about: thinks that a new Model has new weights
# loses:
#   u07_e1_shares_models: |
#     shares['F']: wrong
#       expected: the other truth value
#       actual:   False
#       hint:     keras.Model makes no layers: it goes around those that the wires lead through
# checks:
#   u07_e1_shares_models: check_mapping
# hints:
#   u07_e1_shares_models: 'keras.Model makes no layers: it goes around those that the wires lead through'
# ---
# %% u07_e1_shares
shares = {"A": True, "B": False, "C": True, "D": False, "E": False, "F": False}
counts = {"arrays": 4, "joined": 13}
