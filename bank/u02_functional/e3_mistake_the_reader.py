# ---
# kind: mistake
# exercise: e3
# about: bound the reader itself
# loses:
#   u02_e3_back_layers: null
# ---
# %% u02_e3_back
back = reader
