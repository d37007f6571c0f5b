# ---
# kind: mistake
# exercise: e2
# about: believed that Dense unrolls a square by itself
# loses:
#   u02_e2_trace_shapes: |
#     wire_shapes['a']: wrong shape
#       expected: another shape
#       actual:   (None, 16)
#       hint:     Dense changes the last place only, Flatten keeps the batch and unrolls the rest
#     wire_shapes['b']: wrong shape
#       expected: another shape
#       actual:   (None, 16)
#     wire_shapes['c']: wrong shape
#       expected: another shape
#       actual:   (None, 10)
#       hint:     c is called on a, not on b: the rows are still there
#   u02_e2_trace_parameters: |
#     model_parameters: wrong number
#       expected: another number
#       actual:   1590
#       hint:     the first Dense sees 8 numbers, and gives 16 for each of the 8 rows
# checks:
#   u02_e2_trace_shapes: check_mapping
#   u02_e2_trace_parameters: check_count
# hints:
#   u02_e2_trace_shapes: Dense changes the last place only, Flatten keeps the batch and unrolls the rest
#   u02_e2_trace_parameters: the first Dense sees 8 numbers, and gives 16 for each of the 8 rows
# ---
# %% u02_e2_trace
wire_shapes = {"a": (None, 16), "b": (None, 16), "c": (None, 10), "d": (None, 20), "e": (None, 10)}
layer_count = 5
model_parameters = 1590
