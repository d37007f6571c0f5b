# ---
# kind: mistake
# exercise: e2
# about: did not count the InputLayer, as in a stack
# loses:
#   u02_e2_trace_layers: |
#     layer_count: wrong number
#       expected: another number
#       actual:   4
#       hint:     a functional model, unlike a Sequential, lists its InputLayer
# checks:
#   u02_e2_trace_layers: check_count
# hints:
#   u02_e2_trace_layers: a functional model, unlike a Sequential, lists its InputLayer
# ---
# %% u02_e2_trace
wire_shapes = {"a": (None, 8, 16), "b": (None, 128), "c": (None, 8, 10), "d": (None, 20), "e": (None, 10)}
layer_count = 4
model_parameters = 2934
