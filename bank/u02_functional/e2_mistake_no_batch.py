# ---
# kind: mistake
# exercise: e2
# about: shapes without the batch
# loses:
#   u02_e2_trace_shapes: null
# ---
# %% u02_e2_trace
wire_shapes = {"a": (8, 16), "b": (128,), "c": (8, 10), "d": (20,), "e": (10,)}
layer_count = 5
model_parameters = 2934
