# ---
# kind: mistake
# exercise: e1
# about: wrote a batch of 32 into the shapes
# loses:
#   u01_e1_predict_shapes: null
# ---
# %% u01_e1_predict
output_shapes = [(32, 16), (32, 16), (32, 8), (32, 3)]
parameter_counts = [336, 0, 136, 27]
total_parameters = 499
layer_count = 4
