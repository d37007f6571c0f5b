# ---
# kind: mistake
# exercise: e4
# about: the patient's own layers in another order: the cell stops with an error
# loses:
#   u01_e4_repaired_input: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'dense' is incompatible with the layer: expected axis -1 of input shape to have value 8, but received input with…
#       hint:     what comes in has the shape (None, 64), and the last number should be 8: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other
#   u01_e4_repaired_parameters: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'dense' is incompatible with the layer: expected axis -1 of input shape to have value 8, but received input with…
#       hint:     what comes in has the shape (None, 64), and the last number should be 8: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other
#   u01_e4_repaired_activations: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'dense' is incompatible with the layer: expected axis -1 of input shape to have value 8, but received input with…
#       hint:     what comes in has the shape (None, 64), and the last number should be 8: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other
# checks:
#   u01_e4_repaired_input: check_input_shape
#   u01_e4_repaired_parameters: check_attempted
#   u01_e4_repaired_activations: check_attempted
# hints:
#   u01_e4_repaired_input: 'what comes in has the shape (None, 64), and the last number should be 8: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other'
#   u01_e4_repaired_parameters: 'what comes in has the shape (None, 64), and the last number should be 8: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other'
#   u01_e4_repaired_activations: 'what comes in has the shape (None, 64), and the last number should be 8: compare the shape of one sample with keras.Input(shape=...); is a layer missing before it? if one layer object is called on tensors of two widths, make a new layer for the other'
# ---
# %% u01_e4_repaired
repaired = None
first, unroll, last = patient.layers
repaired = keras.Sequential([keras.Input((8, 8)), unroll, first, last])
