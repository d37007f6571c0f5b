# ---
# kind: mistake
# exercise: e1
# about: wrote a batch of 32 into the shapes
# loses:
#   u01_e1_predict_shapes: |
#     output_shapes[0]: wrong shape
#       expected: another shape
#       actual:   (32, 16)
#       hint:     the batch size is not part of the model; the first size is None
#     output_shapes[1]: wrong shape
#       expected: another shape
#       actual:   (32, 16)
#       hint:     the batch size is not part of the model; the first size is None
#     output_shapes[2]: wrong shape
#       expected: another shape
#       actual:   (32, 8)
#       hint:     the batch size is not part of the model; the first size is None
#     and 1 more
# checks:
#   u01_e1_predict_shapes: check_list
# hints:
#   u01_e1_predict_shapes: the batch size is not part of the model; the first size is None
# ---
# %% u01_e1_predict
output_shapes = [(32, 16), (32, 16), (32, 8), (32, 3)]
parameter_counts = [336, 0, 136, 27]
total_parameters = 499
layer_count = 4
