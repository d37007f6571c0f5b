# ---
# kind: mistake
# exercise: e1
# about: gave Dropout a parameter for each number that passes
# loses:
#   u01_e1_predict_parameters: null
#   u01_e1_predict_total: null
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 16), (None, 8), (None, 3)]
parameter_counts = [336, 16, 136, 27]
total_parameters = 515
layer_count = 4
