# ---
# kind: mistake
# exercise: e2
# about: left out the wire that leads nowhere
# loses:
#   u02_e2_trace_shapes: |
#     wire_shapes: wrong keys
#       expected: 'a', 'b', 'c', 'd', 'e'
#       actual:   'a', 'b', 'd', 'e'
#       hint:     missing: 'c'; keep the keys as they are and change the values only
# checks:
#   u02_e2_trace_shapes: check_mapping
# hints:
#   u02_e2_trace_shapes: 'missing: ''c''; keep the keys as they are and change the values only'
# ---
# %% u02_e2_trace
wire_shapes = {"a": (None, 8, 16), "b": (None, 128), "d": (None, 20), "e": (None, 10)}
layer_count = 5
model_parameters = 2934
