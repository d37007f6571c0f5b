# ---
# kind: mistake
# exercise: e3
# about: a Lambda, which cannot be handed in
# loses:
#   u07_e3_difference_shapes: |
#     not graded: the Lambda layer 'lambda' hides Python code; write the operation itself in the graph, e.g. keras.ops.abs(a - b) instead of a Lambda that does it
#   u07_e3_difference_symmetric: |
#     not graded: the Lambda layer 'lambda' hides Python code; write the operation itself in the graph, e.g. keras.ops.abs(a - b) instead of a Lambda that does it
#   u07_e3_difference_values: |
#     not graded: the Lambda layer 'lambda' hides Python code; write the operation itself in the graph, e.g. keras.ops.abs(a - b) instead of a Lambda that does it
# ---
# %% u07_e3_difference
a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
difference = keras.Model(
    [a, b], layers.Lambda(lambda t: ops.abs(t[0] - t[1]), output_shape=(32,))([a, b])
)
# %% u07_e4_siamese
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
siamese = keras.Model(
    [left, right], layers.Dense(1, activation="sigmoid")(ops.abs(encoder(left) - encoder(right)))
)
