# ---
# kind: mistake
# exercise: e1
# about: 'asks a model that was never built: the cell stops with an error'
# loses:
#   u10_e1_count_nested: |
#     not attempted: counts is None
#       actual:   a cell stopped with NameError: name 'whole' is not defined
#       hint:     the name is not known: is it spelt as above, and has the cell that makes it been run?
#   u10_e1_count_trainable: |
#     not attempted: counts is None
#       actual:   a cell stopped with NameError: name 'whole' is not defined
#       hint:     the name is not known: is it spelt as above, and has the cell that makes it been run?
# checks:
#   u10_e1_count_nested: check_attempted
#   u10_e1_count_trainable: check_attempted
# hints:
#   u10_e1_count_nested: 'the name is not known: is it spelt as above, and has the cell that makes it been run?'
#   u10_e1_count_trainable: 'the name is not known: is it spelt as above, and has the cell that makes it been run?'
# ---
# %% u10_e1_count
counts = None
counts = {"entries": len(whole.layers), "open": 4449, "frozen": 25, "pair": 4601}
