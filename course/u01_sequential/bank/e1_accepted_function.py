# ---
# kind: accepted
# exercise: e1
# about: a function for Dense, shapes made in a loop
# ---
# %% u01_e1_predict
def dense(n, u):
    return n * u + u

output_shapes = [(None,) + (width,) for width in [16, 16, 8, 3]]
parameter_counts = (dense(20, 16), 0, dense(16, 8), dense(8, 3))
total_parameters = dense(20, 16) + dense(16, 8) + dense(8, 3)
layer_count = len(parameter_counts)
