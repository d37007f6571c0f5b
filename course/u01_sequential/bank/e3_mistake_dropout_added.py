# ---
# kind: mistake
# exercise: e3
# about: puts a Dropout before the last layer
# loses:
#   u01_e3_parity_units: |
#     parity: more layers than asked for
#       expected: Dense, Dense, Dense
#       actual:   Dense, Dense, Dropout, Dense
#       hint:     not asked for: Dropout
# checks:
#   u01_e3_parity_units: check_kinds
# hints:
#   u01_e3_parity_units: 'not asked for: Dropout'
# ---
# %% u01_e3_parity
parity = build_reader()
parity.pop()
parity.add(layers.Dense(16, activation="relu"))
parity.add(layers.Dropout(0.2))
parity.add(layers.Dense(1, activation="sigmoid"))
