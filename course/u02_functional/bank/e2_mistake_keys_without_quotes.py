# ---
# kind: mistake
# exercise: e2
# about: the wires themselves as keys
# loses:
#   u02_e2_trace_shapes: |
#     wire_shapes: wrong keys
#       expected: 'a', 'b', 'c', 'd', 'e'
#       actual:   1, 2, 3, 4, 5
#       hint:     missing: 'a', 'b', 'c', …; not asked for: 1, 2, 3, …; keep the keys as they are and change the values only
# checks:
#   u02_e2_trace_shapes: check_mapping
# hints:
#   u02_e2_trace_shapes: 'missing: ''a'', ''b'', ''c'', …; not asked for: 1, 2, 3, …; keep the keys as they are and change the values only'
# ---
# %% u02_e2_trace
wire_shapes = {1: (None, 8, 16), 2: (None, 128), 3: (None, 8, 10), 4: (None, 20), 5: (None, 10)}
layer_count = 5
model_parameters = 2934
