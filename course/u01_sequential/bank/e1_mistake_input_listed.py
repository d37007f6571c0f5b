# ---
# kind: mistake
# exercise: e1
# about: listed the Input with the layers
# loses:
#   u01_e1_predict_shapes: |
#     output_shapes: wrong number of elements
#       expected: 4 elements
#       actual:   5 elements
#       hint:     one shape for each of the four layers after the Input; Dropout changes no shape
#   u01_e1_predict_parameters: |
#     parameter_counts: wrong number of elements
#       expected: 4 elements
#       actual:   5 elements
#       hint:     one number for each layer after the Input: (numbers coming in + 1) × units, 0 for Dropout; what comes in is what left the layer before
#   u01_e1_predict_layers: |
#     layer_count: wrong number
#       expected: another number
#       actual:   5
#       hint:     a Sequential does not list its Input: it describes the data and computes nothing
# checks:
#   u01_e1_predict_shapes: check_list
#   u01_e1_predict_parameters: check_list
#   u01_e1_predict_layers: check_count
# hints:
#   u01_e1_predict_shapes: one shape for each of the four layers after the Input; Dropout changes no shape
#   u01_e1_predict_parameters: 'one number for each layer after the Input: (numbers coming in + 1) × units, 0 for Dropout; what comes in is what left the layer before'
#   u01_e1_predict_layers: 'a Sequential does not list its Input: it describes the data and computes nothing'
# ---
# %% u01_e1_predict
output_shapes = [(None, 20), (None, 16), (None, 16), (None, 8), (None, 3)]
parameter_counts = [0, 336, 0, 136, 27]
total_parameters = 499
layer_count = 5
