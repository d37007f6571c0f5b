# ---
# kind: mistake
# exercise: e3
# about: wires in the list, not layers
# loses:
#   u02_e3_back_layers: |
#     not attempted: back is None
#       actual:   a cell stopped with ValueError: Only instances of `keras.Layer` can be added to a Sequential model. Received: [<KerasTensor shape=(None, 8, 8), dtype=float32, sparse=False, ragged…
#       hint:     a Sequential takes layers, one after the other: no tensors, and no list within the list
#   u02_e3_back_settings: |
#     not attempted: back is None
#       actual:   a cell stopped with ValueError: Only instances of `keras.Layer` can be added to a Sequential model. Received: [<KerasTensor shape=(None, 8, 8), dtype=float32, sparse=False, ragged…
#       hint:     a Sequential takes layers, one after the other: no tensors, and no list within the list
#   u02_e3_back_weights: |
#     not attempted: back is None
#       actual:   a cell stopped with ValueError: Only instances of `keras.Layer` can be added to a Sequential model. Received: [<KerasTensor shape=(None, 8, 8), dtype=float32, sparse=False, ragged…
#       hint:     a Sequential takes layers, one after the other: no tensors, and no list within the list
# checks:
#   u02_e3_back_layers: check_kind
#   u02_e3_back_settings: check_attempted
#   u02_e3_back_weights: check_attempted
# hints:
#   u02_e3_back_layers: 'a Sequential takes layers, one after the other: no tensors, and no list within the list'
#   u02_e3_back_settings: 'a Sequential takes layers, one after the other: no tensors, and no list within the list'
#   u02_e3_back_weights: 'a Sequential takes layers, one after the other: no tensors, and no list within the list'
# ---
# %% u02_e3_back
back = None
back = keras.Sequential([reader.inputs, reader.outputs])
