# ---
# kind: mistake
# exercise: e2
# about: a list instead of a dictionary
# loses:
#   u02_e2_trace_shapes: |
#     wire_shapes: not a dictionary
#       expected: a dictionary, {...}
#       actual:   a list of 5 elements
#       hint:     Dense changes the last place only, Flatten keeps the batch and unrolls the rest
# checks:
#   u02_e2_trace_shapes: check_mapping
# hints:
#   u02_e2_trace_shapes: Dense changes the last place only, Flatten keeps the batch and unrolls the rest
# ---
# %% u02_e2_trace
wire_shapes = [(None, 8, 16), (None, 128), (None, 8, 10), (None, 20), (None, 10)]
layer_count = 5
model_parameters = 2934
