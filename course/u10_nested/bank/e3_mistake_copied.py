# ---
# kind: mistake
# exercise: e3
# about: taps a copy of the base
# loses:
#   u10_e3_taps_parameters: |
#     both: more layers with weights than expected
#       actual:   3
#       hint:     a layer that is built anew counts, too: take those that there are
# checks:
#   u10_e3_taps_parameters: check_same_weights
# hints:
#   u10_e3_taps_parameters: 'a layer that is built anew counts, too: take those that there are'
# ---
# %% u10_e3_taps
copy = build_base()
copy.set_weights(base.get_weights())
tap = keras.Model(copy.inputs, copy.get_layer("features").output)
both = keras.Model(reader.inputs, [tap(reader.inputs[0]), reader.outputs[0]])
