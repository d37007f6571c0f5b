# ---
# kind: mistake
# exercise: e1
# about: took the Input for a layer of the stack
# loses:
#   u01_e1_predict_layers: |
#     layer_count: wrong number
#       expected: another number
#       actual:   5
#       hint:     a Sequential does not list its Input: it describes the data and computes nothing
# checks:
#   u01_e1_predict_layers: check_count
# hints:
#   u01_e1_predict_layers: 'a Sequential does not list its Input: it describes the data and computes nothing'
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 16), (None, 8), (None, 3)]
parameter_counts = [336, 0, 136, 27]
total_parameters = 499
layer_count = 5
