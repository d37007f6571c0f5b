# ---
# kind: mistake
# exercise: e1
# about: gave Dropout a parameter for each number that passes
# loses:
#   u01_e1_predict_parameters: |
#     parameter_counts[1]: wrong number
#       expected: another number
#       actual:   16
#       hint:     Dropout trains nothing: it holds no parameters
#   u01_e1_predict_total: |
#     total_parameters: wrong number
#       expected: another number
#       actual:   515
#       hint:     it is the sum of parameter_counts; work through each layer once more
# checks:
#   u01_e1_predict_parameters: check_list
#   u01_e1_predict_total: check_number
# hints:
#   u01_e1_predict_parameters: 'Dropout trains nothing: it holds no parameters'
#   u01_e1_predict_total: it is the sum of parameter_counts; work through each layer once more
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 16), (None, 8), (None, 3)]
parameter_counts = [336, 16, 136, 27]
total_parameters = 515
layer_count = 4
