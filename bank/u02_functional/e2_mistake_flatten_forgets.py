# ---
# kind: mistake
# exercise: e2
# about: let Flatten give 64, the pixels
# loses:
#   u02_e2_trace_shapes: null
#   u02_e2_trace_parameters: null
# ---
# %% u02_e2_trace
wire_shapes = {"a": (None, 8, 16), "b": (None, 64), "c": (None, 8, 10), "d": (None, 20), "e": (None, 10)}
layer_count = 5
model_parameters = 1654
