# ---
# kind: accepted
# exercise: e1
# about: whole numbers that came out of a calculation as floats
# ---
# %% u01_e1_predict
output_shapes = [(None, 16), (None, 16), (None, 8), (None, 3)]
parameter_counts = [336.0, 0, 136.0, 27.0]
total_parameters = 499.0
layer_count = 4
