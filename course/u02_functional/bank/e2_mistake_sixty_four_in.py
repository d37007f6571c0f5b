# ---
# kind: mistake
# exercise: e2
# about: the first Dense sees 64 numbers
# loses:
#   u02_e2_trace_parameters: |
#     model_parameters: wrong number
#       expected: another number
#       actual:   3830
#       hint:     the first Dense sees the last place of the shape: 8 numbers, not 8 × 8
# checks:
#   u02_e2_trace_parameters: check_count
# hints:
#   u02_e2_trace_parameters: 'the first Dense sees the last place of the shape: 8 numbers, not 8 × 8'
# ---
# %% u02_e2_trace
wire_shapes = {"a": (None, 8, 16), "b": (None, 128), "c": (None, 8, 10), "d": (None, 20), "e": (None, 10)}
layer_count = 5
model_parameters = 3830
