# ---
# kind: mistake
# exercise: e2
# about: let Flatten give 64, the pixels
# loses:
#   u02_e2_trace_shapes: |
#     wire_shapes['b']: wrong shape
#       expected: another shape
#       actual:   (None, 64)
#       hint:     Dense changes the last place only, Flatten keeps the batch and unrolls the rest
#   u02_e2_trace_parameters: |
#     model_parameters: wrong number
#       expected: another number
#       actual:   1654
#       hint:     Flatten unrolls what leaves the first Dense: 8 × 16, not the pixels
# checks:
#   u02_e2_trace_shapes: check_mapping
#   u02_e2_trace_parameters: check_count
# hints:
#   u02_e2_trace_shapes: Dense changes the last place only, Flatten keeps the batch and unrolls the rest
#   u02_e2_trace_parameters: 'Flatten unrolls what leaves the first Dense: 8 × 16, not the pixels'
# ---
# %% u02_e2_trace
wire_shapes = {"a": (None, 8, 16), "b": (None, 64), "c": (None, 8, 10), "d": (None, 20), "e": (None, 10)}
layer_count = 5
model_parameters = 1654
