# ---
# kind: mistake
# exercise: e1
# about: a total with the layers written as a tuple
# loses:
#   u01_e1_predict_total: null
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 16), (None, 8), (None, 3)]
parameter_counts = [336, 0, 136, 27]
total_parameters = 336, 0, 136, 27
layer_count = 4
