# ---
# kind: mistake
# exercise: e4
# about: the last layer is made, not called: the given cell stops with an error
# loses:
#   u08_e4_block_shape: |
#     not attempted: six_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Add name=add, built=False> including invalid value <Add name=add, built=False> of typ…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u08_e4_block_skip: |
#     not attempted: six_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Add name=add, built=False> including invalid value <Add name=add, built=False> of typ…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u08_e4_block_graph: |
#     not attempted: six_model is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Add name=add, built=False> including invalid value <Add name=add, built=False> of typ…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u08_e4_block_shape: check_input_shape
#   u08_e4_block_skip: check_attempted
#   u08_e4_block_graph: check_attempted
# hints:
#   u08_e4_block_shape: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u08_e4_block_skip: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u08_e4_block_graph: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u08_e4_block
def preactivated(x):
    channels = x.shape[-1]
    body = layers.ReLU()(layers.BatchNormalization()(x))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    body = layers.ReLU()(layers.BatchNormalization()(body))
    body = layers.Conv2D(channels, 3, padding="same")(body)
    return layers.Add()
