# ---
# kind: mistake
# exercise: e1
# about: the function returns nothing
# loses:
#   u08_e1_identity_shape: |
#     not attempted: identity_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=None including invalid value None of type <class 'NoneType'>
#       hint:     None stands where a tensor belongs: list.append and a function without return give None
#   u08_e1_identity_skip: |
#     not attempted: identity_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=None including invalid value None of type <class 'NoneType'>
#       hint:     None stands where a tensor belongs: list.append and a function without return give None
#   u08_e1_identity_parameters: |
#     not attempted: identity_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=None including invalid value None of type <class 'NoneType'>
#       hint:     None stands where a tensor belongs: list.append and a function without return give None
#   u08_e1_identity_graph: |
#     not attempted: identity_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=None including invalid value None of type <class 'NoneType'>
#       hint:     None stands where a tensor belongs: list.append and a function without return give None
#   u08_e3_resnet_shapes: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Inputs to a layer should be tensors. Got 'None' (of type <class 'NoneType'>) as input for layer 'global_average_pooling2d'.
#       hint:     the layer is called on None: does the function that should give a tensor return it?
#   u08_e3_resnet_skips: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Inputs to a layer should be tensors. Got 'None' (of type <class 'NoneType'>) as input for layer 'global_average_pooling2d'.
#       hint:     the layer is called on None: does the function that should give a tensor return it?
#   u08_e3_resnet_probabilities: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Inputs to a layer should be tensors. Got 'None' (of type <class 'NoneType'>) as input for layer 'global_average_pooling2d'.
#       hint:     the layer is called on None: does the function that should give a tensor return it?
#   u08_e3_resnet_graph: |
#     not attempted: resnet is None
#       actual:   a cell stopped with ValueError: Inputs to a layer should be tensors. Got 'None' (of type <class 'NoneType'>) as input for layer 'global_average_pooling2d'.
#       hint:     the layer is called on None: does the function that should give a tensor return it?
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
#   u08_e1_identity_shape: 'None stands where a tensor belongs: list.append and a function without return give None'
#   u08_e1_identity_skip: 'None stands where a tensor belongs: list.append and a function without return give None'
#   u08_e1_identity_parameters: 'None stands where a tensor belongs: list.append and a function without return give None'
#   u08_e1_identity_graph: 'None stands where a tensor belongs: list.append and a function without return give None'
#   u08_e3_resnet_shapes: 'the layer is called on None: does the function that should give a tensor return it?'
#   u08_e3_resnet_skips: 'the layer is called on None: does the function that should give a tensor return it?'
#   u08_e3_resnet_probabilities: 'the layer is called on None: does the function that should give a tensor return it?'
#   u08_e3_resnet_graph: 'the layer is called on None: does the function that should give a tensor return it?'
# ---
# %% u08_e1_identity
def identity_block(x):
    channels = x.shape[-1]
    body = layers.Conv2D(channels, 3, padding="same", activation="relu")(x)
    body = layers.Conv2D(channels, 3, padding="same")(body)
    out = layers.ReLU()(x + body)
