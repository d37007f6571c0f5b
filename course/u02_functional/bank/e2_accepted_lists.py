# ---
# kind: accepted
# exercise: e2
# about: shapes as lists, made with dict
# ---
# %% u02_e2_trace
wire_shapes = dict(a=[None, 8, 16], b=[None, 8 * 16], c=[None, 8, 10], d=[None, 20], e=[None, 10])
layer_count = 1 + 4
model_parameters = 9 * 16 + 129 * 20 + 21 * 10
