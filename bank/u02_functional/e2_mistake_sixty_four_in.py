# ---
# kind: mistake
# exercise: e2
# about: the first Dense sees 64 numbers
# loses:
#   u02_e2_trace_parameters: null
# ---
# %% u02_e2_trace
wire_shapes = {"a": (None, 8, 16), "b": (None, 128), "c": (None, 8, 10), "d": (None, 20), "e": (None, 10)}
layer_count = 5
model_parameters = 3830
