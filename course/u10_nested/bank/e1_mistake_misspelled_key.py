# ---
# kind: mistake
# exercise: e1
# about: writes a key in another way
# loses:
#   u10_e1_count_nested: |
#     counts: wrong keys
#       expected: 'entries', 'pair'
#       actual:   'entry', 'open', 'frozen', 'pair'
#       hint:     the key 'entry': did you mean 'entries'?
# checks:
#   u10_e1_count_nested: check_mapping
# hints:
#   u10_e1_count_nested: 'the key ''entry'': did you mean ''entries''?'
# ---
# %% u10_e1_count
counts = {"entry": 3, "open": 4449, "frozen": 25, "pair": 4601}
