# ---
# kind: mistake
# exercise: e3
# about: a copy of base with base's weights takes its place
# loses:
#   u10_e3_taps_parameters: |
#     both: base is not inside
#       expected: base itself, with its weights
#       actual:   other layers
#       hint:     call base on a tensor, as if it were a layer, and go on from what comes out
# checks:
#   u10_e3_taps_parameters: check_contains
# hints:
#   u10_e3_taps_parameters: call base on a tensor, as if it were a layer, and go on from what comes out
# ---
# %% u10_e3_taps
copy = build_base("copy")
copy.set_weights(trained)
both = keras.Model(
    copy.inputs, [copy.get_layer("features").output, reader.layers[-1](copy.outputs[0])]
)
