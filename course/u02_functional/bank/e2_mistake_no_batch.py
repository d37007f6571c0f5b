# ---
# kind: mistake
# exercise: e2
# about: shapes without the batch
# loses:
#   u02_e2_trace_shapes: |
#     wire_shapes['a']: wrong shape
#       expected: another shape
#       actual:   (8, 16)
#       hint:     this is without the batch dimension, which comes first and is None
#     wire_shapes['b']: wrong shape
#       expected: another shape
#       actual:   (128,)
#       hint:     this is without the batch dimension, which comes first and is None
#     wire_shapes['c']: wrong shape
#       expected: another shape
#       actual:   (8, 10)
#       hint:     this is without the batch dimension, which comes first and is None
#     and 2 more
# checks:
#   u02_e2_trace_shapes: check_mapping
# hints:
#   u02_e2_trace_shapes: this is without the batch dimension, which comes first and is None
# ---
# %% u02_e2_trace
wire_shapes = {"a": (8, 16), "b": (128,), "c": (8, 10), "d": (20,), "e": (10,)}
layer_count = 5
model_parameters = 2934
