# ---
# kind: mistake
# exercise: e2
# about: shapes only
# loses:
#   u02_e2_trace_layers: |
#     not attempted: layer_count is None
#       hint:     give layer_count a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u02_e2_trace_parameters: |
#     not attempted: model_parameters is None
#       hint:     give model_parameters a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u02_e2_trace_layers: check_attempted
#   u02_e2_trace_parameters: check_attempted
# hints:
#   u02_e2_trace_layers: give layer_count a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u02_e2_trace_parameters: give model_parameters a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# ---
# %% u02_e2_trace
wire_shapes = {"a": (None, 8, 16), "b": (None, 128), "c": (None, 8, 10), "d": (None, 20), "e": (None, 10)}
layer_count = None
model_parameters = None
