# ---
# kind: mistake
# exercise: e1
# about: added the 1 to the units: n times (u + 1)
# loses:
#   u01_e1_predict_parameters: |
#     parameter_counts[0]: wrong number
#       expected: another number
#       actual:   340
#       hint:     one number for each layer after the Input: (numbers coming in + 1) × units, 0 for Dropout; what comes in is what left the layer before
#     parameter_counts[2]: wrong number
#       expected: another number
#       actual:   144
#     parameter_counts[3]: wrong number
#       expected: another number
#       actual:   32
#   u01_e1_predict_total: |
#     total_parameters: wrong number
#       expected: another number
#       actual:   516
#       hint:     it is the sum of parameter_counts; work through each layer once more
# checks:
#   u01_e1_predict_parameters: check_list
#   u01_e1_predict_total: check_number
# hints:
#   u01_e1_predict_parameters: 'one number for each layer after the Input: (numbers coming in + 1) × units, 0 for Dropout; what comes in is what left the layer before'
#   u01_e1_predict_total: it is the sum of parameter_counts; work through each layer once more
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 16), (None, 8), (None, 3)]
parameter_counts = [20 * 17, 0, 16 * 9, 8 * 4]
total_parameters = sum(parameter_counts)
layer_count = 4
