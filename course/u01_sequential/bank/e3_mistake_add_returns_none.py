# ---
# kind: mistake
# exercise: e3
# about: bound what add returns
# loses:
#   u01_e3_parity_units: |
#     not attempted: parity is None
#       hint:     give parity a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add, model.compile, set_weights and a function without return give None, too
#   u01_e3_parity_activations: |
#     not attempted: parity is None
#       hint:     give parity a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u01_e3_parity_parameters: |
#     not attempted: parity is None
#       hint:     give parity a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u01_e3_parity_units: check_units
#   u01_e3_parity_activations: check_attempted
#   u01_e3_parity_parameters: check_attempted
# hints:
#   u01_e3_parity_units: give parity a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add, model.compile, set_weights and a function without return give None, too
#   u01_e3_parity_activations: give parity a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u01_e3_parity_parameters: give parity a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# ---
# %% u01_e3_parity
parity = build_reader()
parity.pop()
parity.add(layers.Dense(16, activation="relu"))
parity = parity.add(layers.Dense(1, activation="sigmoid"))
