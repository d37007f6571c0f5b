# ---
# kind: mistake
# exercise: e4
# about: leaves the key out, which raises
# loses:
#   u04_e4_off_shape: |
#     not attempted: without_worst is None
#       actual:   a cell stopped with ValueError: Missing data for input "worst". You passed a data dictionary with keys ['mean', 'error']. Expected the following keys: ['worst', 'mean', 'error']
#       hint:     data in a dict is fed by name: a key for each input, and each Input its own name=...
#   u04_e4_off_values: |
#     not attempted: without_worst is None
#       actual:   a cell stopped with ValueError: Missing data for input "worst". You passed a data dictionary with keys ['mean', 'error']. Expected the following keys: ['worst', 'mean', 'error']
#       hint:     data in a dict is fed by name: a key for each input, and each Input its own name=...
#   u04_e4_off_changes: |
#     not attempted: changes is None
#       actual:   a cell stopped with ValueError: Missing data for input "worst". You passed a data dictionary with keys ['mean', 'error']. Expected the following keys: ['worst', 'mean', 'error']
#       hint:     data in a dict is fed by name: a key for each input, and each Input its own name=...
# checks:
#   u04_e4_off_shape: check_attempted
#   u04_e4_off_values: check_attempted
#   u04_e4_off_changes: check_attempted
# hints:
#   u04_e4_off_shape: 'data in a dict is fed by name: a key for each input, and each Input its own name=...'
#   u04_e4_off_values: 'data in a dict is fed by name: a key for each input, and each Input its own name=...'
#   u04_e4_off_changes: 'data in a dict is fed by name: a key for each input, and each Input its own name=...'
# ---
# %% u04_e4_off
without_worst = None
changes = None
without_worst = given.predict({k: v for k, v in patients.items() if k != "worst"}, verbose=0)
changes = np.abs(without_worst - given.predict(patients, verbose=0)).ravel().tolist()
