# ---
# kind: mistake
# exercise: e2
# about: counted the layer that no output leads back to
# loses:
#   u02_e2_trace_layers: |
#     layer_count: wrong number
#       expected: another number
#       actual:   6
#       hint:     one of the layers is on no path from the output back to the input
#   u02_e2_trace_parameters: |
#     model_parameters: wrong number
#       expected: another number
#       actual:   3104
#       hint:     one of the layers is on no path from the output back to the input
# checks:
#   u02_e2_trace_layers: check_count
#   u02_e2_trace_parameters: check_count
# hints:
#   u02_e2_trace_layers: one of the layers is on no path from the output back to the input
#   u02_e2_trace_parameters: one of the layers is on no path from the output back to the input
# ---
# %% u02_e2_trace
wire_shapes = {"a": (None, 8, 16), "b": (None, 128), "c": (None, 8, 10), "d": (None, 20), "e": (None, 10)}
layer_count = 6
model_parameters = 3104
