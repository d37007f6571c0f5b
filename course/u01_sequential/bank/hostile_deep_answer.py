# ---
# kind: hostile
# about: a list nested a hundred thousand deep, a dict that holds itself
# base: release
# max_points: 0
# ---
# %% u01_e1_predict
output_shapes = []
for _ in range(100_000):
    output_shapes = [output_shapes]
parameter_counts = {}
parameter_counts["self"] = parameter_counts
total_parameters = "9" * 50_000_000
layer_count = 10**100_000
