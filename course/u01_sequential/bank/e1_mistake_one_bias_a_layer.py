# ---
# kind: mistake
# exercise: e1
# about: one bias for each layer, not for each unit
# loses:
#   u01_e1_predict_parameters: |
#     parameter_counts[0]: wrong number
#       expected: another number
#       actual:   321
#       hint:     a bias for each of the 16 units, not one for the layer
#     parameter_counts[2]: wrong number
#       expected: another number
#       actual:   129
#       hint:     a bias for each of the 8 units, not one for the layer
#     parameter_counts[3]: wrong number
#       expected: another number
#       actual:   25
#       hint:     a bias for each of the 3 units, not one for the layer
#   u01_e1_predict_total: |
#     total_parameters: wrong number
#       expected: another number
#       actual:   475
#       hint:     it is the sum of parameter_counts; work through each layer once more
# checks:
#   u01_e1_predict_parameters: check_list
#   u01_e1_predict_total: check_number
# hints:
#   u01_e1_predict_parameters: a bias for each of the 16 units, not one for the layer
#   u01_e1_predict_total: it is the sum of parameter_counts; work through each layer once more
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 16), (None, 8), (None, 3)]
parameter_counts = [20 * 16 + 1, 0, 16 * 8 + 1, 8 * 3 + 1]
total_parameters = sum(parameter_counts)
layer_count = 4
