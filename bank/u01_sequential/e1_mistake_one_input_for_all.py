# ---
# kind: mistake
# exercise: e1
# about: let every layer read the 20 numbers of the input
# loses:
#   u01_e1_predict_parameters: null
#   u01_e1_predict_total: null
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 16), (None, 8), (None, 3)]
parameter_counts = [336, 0, 168, 63]
total_parameters = 567
layer_count = 4
