# ---
# kind: mistake
# exercise: e1
# about: calls features straight on what base gives
# loses:
#   u10_e1_tap_shapes: |
#     not attempted: tap is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'features' is incompatible with the layer: expected axis -1 of input shape to have value 48, but received input w…
#       hint:     what comes in has the shape (None, 24), and the last number should be 48: compare the shape of one sample with keras.Input(shape=...)
#   u10_e1_tap_values: |
#     not attempted: tap is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'features' is incompatible with the layer: expected axis -1 of input shape to have value 48, but received input w…
#       hint:     what comes in has the shape (None, 24), and the last number should be 48: compare the shape of one sample with keras.Input(shape=...)
#   u10_e1_tap_parameters: |
#     not attempted: tap is None
#       actual:   a cell stopped with ValueError: Input 0 with name 'None' of layer 'features' is incompatible with the layer: expected axis -1 of input shape to have value 48, but received input w…
#       hint:     what comes in has the shape (None, 24), and the last number should be 48: compare the shape of one sample with keras.Input(shape=...)
# checks:
#   u10_e1_tap_shapes: check_input_shape
#   u10_e1_tap_values: check_attempted
#   u10_e1_tap_parameters: check_attempted
# hints:
#   u10_e1_tap_shapes: 'what comes in has the shape (None, 24), and the last number should be 48: compare the shape of one sample with keras.Input(shape=...)'
#   u10_e1_tap_values: 'what comes in has the shape (None, 24), and the last number should be 48: compare the shape of one sample with keras.Input(shape=...)'
#   u10_e1_tap_parameters: 'what comes in has the shape (None, 24), and the last number should be 48: compare the shape of one sample with keras.Input(shape=...)'
# ---
# %% u10_e1_tap
tap = None
pixels = keras.Input(shape=(64,))
tap = keras.Model(pixels, base.get_layer("features")(base(pixels)))
