# ---
# kind: mistake
# exercise: e1
# about: left the batch out of the shapes
# loses:
#   u01_e1_predict_shapes: null
# ---
# %% u01_e1_predict
output_shapes = [(16,), (16,), (8,), (3,)]
parameter_counts = [336, 0, 136, 27]
total_parameters = 499
layer_count = 4
