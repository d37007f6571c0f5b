# ---
# kind: mistake
# exercise: e1
# about: gave the units where shapes were asked
# loses:
#   u01_e1_predict_shapes: |
#     output_shapes[0]: not a shape
#       expected: a shape, (...)
#       actual:   the number 16
#       hint:     a shape is a tuple with the batch first: (None, ...), not the number 16
#     output_shapes[1]: not a shape
#       expected: a shape, (...)
#       actual:   the number 16
#       hint:     a shape is a tuple with the batch first: (None, ...), not the number 16
#     output_shapes[2]: not a shape
#       expected: a shape, (...)
#       actual:   the number 8
#       hint:     a shape is a tuple with the batch first: (None, ...), not the number 8
#     and 1 more
# checks:
#   u01_e1_predict_shapes: check_list
# hints:
#   u01_e1_predict_shapes: 'a shape is a tuple with the batch first: (None, ...), not the number 16'
# ---
# %% u01_e1_predict
output_shapes = [16, 16, 8, 3]
parameter_counts = [336, 0, 136, 27]
total_parameters = 499
layer_count = 4
