# ---
# kind: mistake
# exercise: e2
# about: let Dense change the first place instead of the last
# loses:
#   u02_e2_trace_shapes: |
#     wire_shapes['a']: wrong shape
#       expected: another shape
#       actual:   (None, 16, 8)
#       hint:     the sizes are right, their order is not
#     wire_shapes['c']: wrong shape
#       expected: another shape
#       actual:   (None, 10, 8)
#       hint:     the sizes are right, their order is not
# checks:
#   u02_e2_trace_shapes: check_mapping
# hints:
#   u02_e2_trace_shapes: the sizes are right, their order is not
# ---
# %% u02_e2_trace
wire_shapes = {"a": (None, 16, 8), "b": (None, 128), "c": (None, 10, 8), "d": (None, 20), "e": (None, 10)}
layer_count = 5
model_parameters = 2934
