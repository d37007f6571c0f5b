# ---
# kind: mistake
# exercise: e3
# about: gives base new weights
# loses:
#   u10_e3_taps_parameters: |
#     base, weighted layer 1 ('norm'): other weights
#       expected: the very weights of the given model
#       actual:   1 of 4 arrays the same: get_weights()[0]
#       hint:     all arrays of a layer belong to it, the bias behind the kernel: layer.set_weights(given.get_weights()) copies all
#     base, weighted layer 2 ('strokes'): other weights
#       expected: the very weights of the given model
#       actual:   a layer of the same shape with weights of its own
#       hint:     a new layer starts with new weights; use the given layer itself, or copy them: base.set_weights(given.get_weights()), in this direction, gives them to base
#     base, weighted layer 3 ('features'): other weights
#       expected: the very weights of the given model
#       actual:   a layer of the same shape with weights of its own
#       hint:     a new layer starts with new weights; use the given layer itself, or copy them: base.set_weights(given.get_weights()), in this direction, gives them to base
#   u10_e3_taps_values: |
#     base: other predictions
#       expected: the predictions asked for, from the weights that there are
#       actual:   other predictions
#       hint:     base is to be left as it is: run the cells that make base and reader again
#     base: the layers that are asked for, with other weights
# checks:
#   u10_e3_taps_parameters: check_same_weights
#   u10_e3_taps_values: check_same_predictions
# hints:
#   u10_e3_taps_parameters: 'all arrays of a layer belong to it, the bias behind the kernel: layer.set_weights(given.get_weights()) copies all'
#   u10_e3_taps_values: 'base is to be left as it is: run the cells that make base and reader again'
# ---
# %% u10_e3_taps
base.set_weights(build_base().get_weights())
tap = keras.Model(base.inputs, base.get_layer("features").output)
both = keras.Model(reader.inputs, [tap(reader.inputs[0]), reader.outputs[0]])
