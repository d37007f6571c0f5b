# ---
# kind: accepted
# exercise: e1
# about: calls the layer and asks Keras
# ---
# %% u09_e1_predict
query, value = ops.ones((2, 6, 10)), ops.ones((2, 9, 12))
layer = layers.MultiHeadAttention(4, 5)
output, scores = layer(query, value, return_attention_scores=True)
predicted = {
    "output": tuple(output.shape[1:]),
    "scores": tuple(scores.shape[1:]),
    "parameters": layer.count_params(),
    "longer": layer.count_params(),
}
