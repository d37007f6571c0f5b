# ---
# kind: mistake
# exercise: e1
# about: believed that Dropout makes the tensor narrower
# loses:
#   u01_e1_predict_shapes: null
#   u01_e1_predict_parameters: null
#   u01_e1_predict_total: null
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 13), (None, 8), (None, 3)]
parameter_counts = [336, 0, 112, 27]
total_parameters = 475
layer_count = 4
