# ---
# kind: mistake
# exercise: e5
# about: the numbers without the model
# loses:
#   u01_e5_detective_layers: null
#   u01_e5_detective_rebuilt: null
# ---
# %% u01_e5_detective
input_width = 64
widen_parameters = 1000
answer_units = 5
rebuilt = None
