# ---
# kind: mistake
# exercise: e1
# about: runs way B with a wrong bracket: the cell stops with an error
# loses:
#   u07_e1_shares_counts: |
#     not attempted: counts is None
#       actual:   a cell stopped with TypeError: 'list' object is not callable
#       hint:     what stands before the brackets is a list: its entries are read with square brackets, [0]; or was the name of a function or class bound again, or is a comma missing?
#   u07_e1_shares_layers: |
#     not attempted: shares is None
#       actual:   a cell stopped with TypeError: 'list' object is not callable
#       hint:     what stands before the brackets is a list: its entries are read with square brackets, [0]; or was the name of a function or class bound again, or is a comma missing?
#   u07_e1_shares_models: |
#     not attempted: shares is None
#       actual:   a cell stopped with TypeError: 'list' object is not callable
#       hint:     what stands before the brackets is a list: its entries are read with square brackets, [0]; or was the name of a function or class bound again, or is a comma missing?
# checks:
#   u07_e1_shares_counts: check_attempted
#   u07_e1_shares_layers: check_attempted
#   u07_e1_shares_models: check_attempted
# hints:
#   u07_e1_shares_counts: 'what stands before the brackets is a list: its entries are read with square brackets, [0]; or was the name of a function or class bound again, or is a comma missing?'
#   u07_e1_shares_layers: 'what stands before the brackets is a list: its entries are read with square brackets, [0]; or was the name of a function or class bound again, or is a comma missing?'
#   u07_e1_shares_models: 'what stands before the brackets is a list: its entries are read with square brackets, [0]; or was the name of a function or class bound again, or is a comma missing?'
# ---
# %% u07_e1_shares
shares = None
counts = None
left, right = keras.Input(shape=(8,)), keras.Input(shape=(8,))
a, b = [layers.Dense(6) for side in "ab"](left, right)
shares = {"A": True, "B": False, "C": True, "D": False, "E": False, "F": True}
counts = {"arrays": 4, "joined": 13}
