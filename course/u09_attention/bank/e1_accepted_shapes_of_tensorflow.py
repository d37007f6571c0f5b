# ---
# kind: accepted
# exercise: e1
# about: takes the shapes from tensors of TensorFlow, as they are
# ---
# %% u09_e1_predict
layer = layers.MultiHeadAttention(4, 5)
out, scores = layer(ops.ones((1, 6, 10)), ops.ones((1, 9, 12)), return_attention_scores=True)
predicted = {}
predicted["output"] = out.shape[1:]
predicted["scores"] = scores.shape[1:]
predicted["parameters"] = layer.count_params()
longer = layers.MultiHeadAttention(4, 5)
longer(ops.ones((1, 6, 10)), ops.ones((1, 90, 12)))
predicted["longer"] = longer.count_params()
