# ---
# kind: mistake
# exercise: e2
# about: one layer of 24 for all three: the cell stops with an error
# loses:
#   u07_e2_rebuild_ports: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'dense' is incompatible with the layer: expected axis -1 of input shape to have value 64, but received input with…
#       hint:     what comes in has the shape (None, 16), and the last number should be 64: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other
#   u07_e2_rebuild_shared: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'dense' is incompatible with the layer: expected axis -1 of input shape to have value 64, but received input with…
#       hint:     what comes in has the shape (None, 16), and the last number should be 64: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other
#   u07_e2_rebuild_picture: |
#     not attempted: rebuilt is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'dense' is incompatible with the layer: expected axis -1 of input shape to have value 64, but received input with…
#       hint:     what comes in has the shape (None, 16), and the last number should be 64: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other
# checks:
#   u07_e2_rebuild_ports: check_input_shape
#   u07_e2_rebuild_shared: check_shared
#   u07_e2_rebuild_picture: check_same_architecture
# hints:
#   u07_e2_rebuild_ports: 'what comes in has the shape (None, 16), and the last number should be 64: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other'
#   u07_e2_rebuild_shared: 'what comes in has the shape (None, 16), and the last number should be 64: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other'
#   u07_e2_rebuild_picture: 'what comes in has the shape (None, 16), and the last number should be 64: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other'
# ---
# %% u07_e2_rebuild
rebuilt = None

label = keras.Input(shape=(64,), name="label")
form = keras.Input(shape=(64,), name="form")
profile = keras.Input(shape=(16,), name="profile")
see, code = layers.Dense(24, activation="relu"), layers.Dense(12)
a, b, c = [code(see(wire)) for wire in (label, form, profile)]
both = layers.Concatenate()([ops.abs(a - b), b * c])
rebuilt = keras.Model([label, form, profile], layers.Dense(3, activation="softmax")(both))
