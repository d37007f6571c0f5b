# ---
# kind: mistake
# exercise: e2
# about: believed that Dense unrolls a square by itself
# loses:
#   u02_e2_trace_shapes: null
#   u02_e2_trace_parameters: null
# ---
# %% u02_e2_trace
wire_shapes = {"a": (None, 16), "b": (None, 16), "c": (None, 10), "d": (None, 20), "e": (None, 10)}
layer_count = 5
model_parameters = 1590
