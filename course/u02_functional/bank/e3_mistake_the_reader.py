# ---
# kind: mistake
# exercise: e3
# about: bound the reader itself
# loses:
#   u02_e3_back_layers: |
#     back: built with the other API
#       expected: a Sequential model
#       actual:   a Functional model
#       hint:     a stack is keras.Sequential([...]), a list of layers
# checks:
#   u02_e3_back_layers: check_kind
# hints:
#   u02_e3_back_layers: a stack is keras.Sequential([...]), a list of layers
# ---
# %% u02_e3_back
back = reader
