# ---
# kind: mistake
# exercise: e2
# about: the weights alone
# loses:
#   u02_e2_trace_parameters: |
#     model_parameters: wrong number
#       expected: another number
#       actual:   2888
#       hint:     that is the weights alone: every unit also has a bias
# checks:
#   u02_e2_trace_parameters: check_count
# hints:
#   u02_e2_trace_parameters: 'that is the weights alone: every unit also has a bias'
# ---
# %% u02_e2_trace
wire_shapes = {"a": (None, 8, 16), "b": (None, 128), "c": (None, 8, 10), "d": (None, 20), "e": (None, 10)}
layer_count = 5
model_parameters = 2888
