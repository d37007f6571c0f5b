# ---
# kind: mistake
# exercise: e3
# about: taps a copy of the base
# loses:
#   u10_e3_taps_parameters: |
#     both: wrong number of parameters
#       expected: 4,802
#       actual:   9,354 (256 + 3,120 + 1,176 + 256 + 3,120 + 1,176 + 250)
#       hint:     compare layer by layer: is one too many, or wider than asked for?
# checks:
#   u10_e3_taps_parameters: check_parameters
# hints:
#   u10_e3_taps_parameters: 'compare layer by layer: is one too many, or wider than asked for?'
# ---
# %% u10_e3_taps
copy = build_base()
copy.set_weights(base.get_weights())
tap = keras.Model(copy.inputs, copy.get_layer("features").output)
both = keras.Model(reader.inputs, [tap(reader.inputs[0]), reader.outputs[0]])
