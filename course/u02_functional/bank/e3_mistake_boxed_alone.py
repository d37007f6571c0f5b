# ---
# kind: mistake
# exercise: e3
# about: the graph as the only thing in a stack
# loses:
#   u02_e3_back_layers: |
#     back: one box around a whole model
#       expected: a Sequential model of layers
#       actual:   a Sequential model whose only layer is a Functional model
#       hint:     the model was wrapped, not rewritten: use the layers themselves
# checks:
#   u02_e3_back_layers: check_kind
# hints:
#   u02_e3_back_layers: 'the model was wrapped, not rewritten: use the layers themselves'
# ---
# %% u02_e3_back
back = keras.Sequential([reader])
