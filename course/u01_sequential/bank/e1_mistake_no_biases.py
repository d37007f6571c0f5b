# ---
# kind: mistake
# exercise: e1
# about: counted the weights alone
# loses:
#   u01_e1_predict_parameters: |
#     parameter_counts[0]: wrong number
#       expected: another number
#       actual:   320
#       hint:     those are the weights alone: each of the 16 units also has a bias
#     parameter_counts[2]: wrong number
#       expected: another number
#       actual:   128
#       hint:     those are the weights alone: each of the 8 units also has a bias
#     parameter_counts[3]: wrong number
#       expected: another number
#       actual:   24
#       hint:     those are the weights alone: each of the 3 units also has a bias
#   u01_e1_predict_total: |
#     total_parameters: wrong number
#       expected: another number
#       actual:   472
#       hint:     that is the weights alone, or the sum without the last layer
# checks:
#   u01_e1_predict_parameters: check_list
#   u01_e1_predict_total: check_number
# hints:
#   u01_e1_predict_parameters: 'those are the weights alone: each of the 16 units also has a bias'
#   u01_e1_predict_total: that is the weights alone, or the sum without the last layer
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 16), (None, 8), (None, 3)]
parameter_counts = [320, 0, 128, 24]
total_parameters = 472
layer_count = 4
