# ---
# kind: mistake
# exercise: e1
# about: left the batch out of the shapes
# loses:
#   u01_e1_predict_shapes: |
#     output_shapes[0]: wrong shape
#       expected: another shape
#       actual:   (16,)
#       hint:     this is without the batch dimension, which comes first and is None
#     output_shapes[1]: wrong shape
#       expected: another shape
#       actual:   (16,)
#       hint:     this is without the batch dimension, which comes first and is None
#     output_shapes[2]: wrong shape
#       expected: another shape
#       actual:   (8,)
#       hint:     this is without the batch dimension, which comes first and is None
#     and 1 more
# checks:
#   u01_e1_predict_shapes: check_list
# hints:
#   u01_e1_predict_shapes: this is without the batch dimension, which comes first and is None
# ---
# %% u01_e1_predict
output_shapes = [(16,), (16,), (8,), (3,)]
parameter_counts = [336, 0, 136, 27]
total_parameters = 499
layer_count = 4
