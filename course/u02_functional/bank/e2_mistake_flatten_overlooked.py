# ---
# kind: mistake
# exercise: e2
# about: takes b for what a is: Flatten overlooked
# loses:
#   u02_e2_trace_shapes: |
#     wire_shapes['b']: wrong shape
#       expected: another shape
#       actual:   (None, 8, 16)
#       hint:     Flatten unrolls each sample to one row: one size after the batch
# checks:
#   u02_e2_trace_shapes: check_mapping
# hints:
#   u02_e2_trace_shapes: 'Flatten unrolls each sample to one row: one size after the batch'
# ---
# %% u02_e2_trace
wire_shapes = {"a": (None, 8, 16), "b": (None, 8, 16), "c": (None, 8, 10), "d": (None, 20), "e": (None, 10)}
layer_count = 5
model_parameters = 144 + 2580 + 210
