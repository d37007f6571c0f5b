# ---
# kind: mistake
# exercise: e2
# about: read c as if it followed b
# loses:
#   u02_e2_trace_shapes: |
#     wire_shapes['c']: wrong shape
#       expected: another shape
#       actual:   (None, 10)
#       hint:     c is called on a, not on b: the rows are still there
# checks:
#   u02_e2_trace_shapes: check_mapping
# hints:
#   u02_e2_trace_shapes: 'c is called on a, not on b: the rows are still there'
# ---
# %% u02_e2_trace
wire_shapes = {"a": (None, 8, 16), "b": (None, 128), "c": (None, 10), "d": (None, 20), "e": (None, 10)}
layer_count = 5
model_parameters = 2934
