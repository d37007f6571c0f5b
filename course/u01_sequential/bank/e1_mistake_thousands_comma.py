# ---
# kind: mistake
# exercise: e1
# about: a total with the layers written as a tuple
# loses:
#   u01_e1_predict_total: |
#     total_parameters: not a number
#       expected: a number
#       actual:   a tuple of 4 elements
#       hint:     a comma makes a tuple; write a large number without one
# checks:
#   u01_e1_predict_total: check_number
# hints:
#   u01_e1_predict_total: a comma makes a tuple; write a large number without one
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 16), (None, 8), (None, 3)]
parameter_counts = [336, 0, 136, 27]
total_parameters = 336, 0, 136, 27
layer_count = 4
