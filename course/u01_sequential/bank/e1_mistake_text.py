# ---
# kind: mistake
# exercise: e1
# about: wrote the numbers in quotes
# loses:
#   u01_e1_predict_total: |
#     total_parameters: not a number
#       expected: a number
#       actual:   the text '499'
#       hint:     write the number without quotes
#   u01_e1_predict_layers: |
#     layer_count: not a whole number
#       expected: a whole number
#       actual:   the text '4'
#       hint:     write the number without quotes
# checks:
#   u01_e1_predict_total: check_number
#   u01_e1_predict_layers: check_count
# hints:
#   u01_e1_predict_total: write the number without quotes
#   u01_e1_predict_layers: write the number without quotes
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 16), (None, 8), (None, 3)]
parameter_counts = [336, 0, 136, 27]
total_parameters = "499"
layer_count = "4"
