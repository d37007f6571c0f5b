# ---
# kind: mistake
# exercise: e1
# about: did not count Dropout as a layer
# loses:
#   u01_e1_predict_layers: |
#     layer_count: wrong number
#       expected: another number
#       actual:   3
#       hint:     Dropout trains nothing, yet it is a layer of the stack
# checks:
#   u01_e1_predict_layers: check_count
# hints:
#   u01_e1_predict_layers: Dropout trains nothing, yet it is a layer of the stack
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 16), (None, 8), (None, 3)]
parameter_counts = [336, 0, 136, 27]
total_parameters = 499
layer_count = 3
