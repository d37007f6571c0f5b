# ---
# kind: mistake
# exercise: e2
# about: the wires themselves as keys
# loses:
#   u02_e2_trace_shapes: null
# ---
# %% u02_e2_trace
wire_shapes = {1: (None, 8, 16), 2: (None, 128), 3: (None, 8, 10), 4: (None, 20), 5: (None, 10)}
layer_count = 5
model_parameters = 2934
