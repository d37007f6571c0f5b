# ---
# kind: mistake
# exercise: e1
# about: counted the weights alone
# loses:
#   u01_e1_predict_parameters: null
#   u01_e1_predict_total: null
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 16), (None, 8), (None, 3)]
parameter_counts = [320, 0, 128, 24]
total_parameters = 472
layer_count = 4
