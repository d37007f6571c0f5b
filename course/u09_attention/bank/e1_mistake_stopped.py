# ---
# kind: mistake
# exercise: e1
# about: asks a layer that was never built: the cell stops with an error
# loses:
#   u09_e1_predict_shapes: |
#     not attempted: predicted is None
#       actual:   a cell stopped with AttributeError: The layer multi_head_attention has never been called and thus has no defined output.
#       hint:     a layer has an output once it was called: begin the model with keras.Input(shape=(...)), or call the layer on a tensor
#   u09_e1_predict_parameters: |
#     not attempted: predicted is None
#       actual:   a cell stopped with AttributeError: The layer multi_head_attention has never been called and thus has no defined output.
#       hint:     a layer has an output once it was called: begin the model with keras.Input(shape=(...)), or call the layer on a tensor
# checks:
#   u09_e1_predict_shapes: check_attempted
#   u09_e1_predict_parameters: check_attempted
# hints:
#   u09_e1_predict_shapes: 'a layer has an output once it was called: begin the model with keras.Input(shape=(...)), or call the layer on a tensor'
#   u09_e1_predict_parameters: 'a layer has an output once it was called: begin the model with keras.Input(shape=(...)), or call the layer on a tensor'
# ---
# %% u09_e1_predict
predicted = None
layer = layers.MultiHeadAttention(4, 5)
predicted = {"output": layer.output.shape, "scores": (4, 6, 9), "parameters": 950, "longer": 950}
