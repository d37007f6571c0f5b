# ---
# kind: mistake
# exercise: e1
# about: added the 1 to the units: n times (u + 1)
# loses:
#   u01_e1_predict_parameters: |
#     parameter_counts[0]: wrong number
#       expected: another number
#       actual:   340
#       hint:     the + 1 is counted with the numbers that come in: (20 + 1) × 16
#     parameter_counts[2]: wrong number
#       expected: another number
#       actual:   144
#       hint:     the + 1 is counted with the numbers that come in: (16 + 1) × 8
#     parameter_counts[3]: wrong number
#       expected: another number
#       actual:   32
#       hint:     the + 1 is counted with the numbers that come in: (8 + 1) × 3
#   u01_e1_predict_total: |
#     total_parameters: wrong number
#       expected: another number
#       actual:   516
#       hint:     it is the sum of parameter_counts; work through each layer once more
# checks:
#   u01_e1_predict_parameters: check_list
#   u01_e1_predict_total: check_number
# hints:
#   u01_e1_predict_parameters: 'the + 1 is counted with the numbers that come in: (20 + 1) × 16'
#   u01_e1_predict_total: it is the sum of parameter_counts; work through each layer once more
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 16), (None, 8), (None, 3)]
parameter_counts = [20 * 17, 0, 16 * 9, 8 * 4]
total_parameters = sum(parameter_counts)
layer_count = 4
