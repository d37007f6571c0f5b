# ---
# kind: mistake
# exercise: e5
# about: the numbers without the model
# loses:
#   u01_e5_detective_layers: |
#     not attempted: rebuilt is None
#       hint:     give rebuilt a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add, model.compile, set_weights and a function without return give None, too
#   u01_e5_detective_rebuilt: |
#     not attempted: rebuilt is None
#       hint:     give rebuilt a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u01_e5_detective_layers: check_kind
#   u01_e5_detective_rebuilt: check_attempted
# hints:
#   u01_e5_detective_layers: give rebuilt a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add, model.compile, set_weights and a function without return give None, too
#   u01_e5_detective_rebuilt: give rebuilt a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# ---
# %% u01_e5_detective
input_width = 64
widen_parameters = 1000
answer_units = 5
rebuilt = None
