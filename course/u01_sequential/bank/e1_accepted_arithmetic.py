# ---
# kind: accepted
# exercise: e1
# about: the counts worked out in Python, shapes as lists
# ---
# %% u01_e1_predict
output_shapes = [[None, 16], [None, 16], [None, 8], [None, 3]]
widths = [20, 16, 8, 3]
dense = [(n + 1) * u for n, u in zip(widths, widths[1:])]
parameter_counts = [dense[0], 0, dense[1], dense[2]]
total_parameters = sum(parameter_counts)
layer_count = len(output_shapes)
