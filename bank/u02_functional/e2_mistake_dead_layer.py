# ---
# kind: mistake
# exercise: e2
# about: counted the layer that no output leads back to
# loses:
#   u02_e2_trace_layers: null
#   u02_e2_trace_parameters: null
# ---
# %% u02_e2_trace
wire_shapes = {"a": (None, 8, 16), "b": (None, 128), "c": (None, 8, 10), "d": (None, 20), "e": (None, 10)}
layer_count = 6
model_parameters = 3104
