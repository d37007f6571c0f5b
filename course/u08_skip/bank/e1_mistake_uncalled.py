# ---
# kind: mistake
# exercise: e1
# about: the last layer is made but not called
# loses:
#   u08_e1_identity_shape: |
#     not attempted: identity_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<ReLU name=re_lu, built=True> including invalid value <ReLU name=re_lu, built=True> of…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u08_e1_identity_skip: |
#     not attempted: identity_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<ReLU name=re_lu, built=True> including invalid value <ReLU name=re_lu, built=True> of…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u08_e1_identity_parameters: |
#     not attempted: identity_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<ReLU name=re_lu, built=True> including invalid value <ReLU name=re_lu, built=True> of…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u08_e1_identity_graph: |
#     not attempted: identity_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<ReLU name=re_lu, built=True> including invalid value <ReLU name=re_lu, built=True> of…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u08_e3_resnet_shapes: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: <ReLU name=re_lu, bu…
#       hint:     a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))
#   u08_e3_resnet_skips: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: <ReLU name=re_lu, bu…
#       hint:     a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))
#   u08_e3_resnet_probabilities: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: <ReLU name=re_lu, bu…
#       hint:     a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))
#   u08_e3_resnet_graph: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: <ReLU name=re_lu, bu…
#       hint:     a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))
# checks:
#   u08_e1_identity_shape: check_input_shape
#   u08_e1_identity_skip: check_attempted
#   u08_e1_identity_parameters: check_attempted
#   u08_e1_identity_graph: check_attempted
#   u08_e3_resnet_shapes: check_input_shape
#   u08_e3_resnet_skips: check_attempted
#   u08_e3_resnet_probabilities: check_attempted
#   u08_e3_resnet_graph: check_attempted
# hints:
#   u08_e1_identity_shape: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u08_e1_identity_skip: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u08_e1_identity_parameters: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u08_e1_identity_graph: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u08_e3_resnet_shapes: 'a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))'
#   u08_e3_resnet_skips: 'a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))'
#   u08_e3_resnet_probabilities: 'a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))'
#   u08_e3_resnet_graph: 'a layer is called on a tensor, not on a layer or model: chain them, second(first(tensor))'
# ---
# %% u08_e1_identity
def identity_block(x):
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    layers.Add()([x, body])
    return layers.ReLU()
