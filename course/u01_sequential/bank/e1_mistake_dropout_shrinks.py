# ---
# kind: mistake
# exercise: e1
# about: believed that Dropout makes the tensor narrower
# loses:
#   u01_e1_predict_shapes: |
#     output_shapes[1]: wrong shape
#       expected: another shape
#       actual:   (None, 13)
#       hint:     one shape for each of the four layers after the Input; Dropout changes no shape
#   u01_e1_predict_parameters: |
#     parameter_counts[2]: wrong number
#       expected: another number
#       actual:   112
#       hint:     one number for each layer after the Input: (numbers coming in + 1) × units, 0 for Dropout; what comes in is what left the layer before
#   u01_e1_predict_total: |
#     total_parameters: wrong number
#       expected: another number
#       actual:   475
#       hint:     it is the sum of parameter_counts; work through each layer once more
# checks:
#   u01_e1_predict_shapes: check_list
#   u01_e1_predict_parameters: check_list
#   u01_e1_predict_total: check_number
# hints:
#   u01_e1_predict_shapes: one shape for each of the four layers after the Input; Dropout changes no shape
#   u01_e1_predict_parameters: 'one number for each layer after the Input: (numbers coming in + 1) × units, 0 for Dropout; what comes in is what left the layer before'
#   u01_e1_predict_total: it is the sum of parameter_counts; work through each layer once more
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 13), (None, 8), (None, 3)]
parameter_counts = [336, 0, 112, 27]
total_parameters = 475
layer_count = 4
