# ---
# kind: mistake
# exercise: e5
# about: only the notes come out
# loses:
#   u11_e5_opened_shapes: |
#     opened: wrong number of outputs
#       expected: 2 outputs, (4,) and (3,)
#       actual:   1 output, (4,)
#       hint:     list every output: keras.Model(inputs, [first, second])
#   u11_e5_opened_values: |
#     opened: wrong number of outputs
#       expected: 2 outputs
#       actual:   1
#       hint:     output 1 is what notes gives; the layers of whole and nose themselves, each called where it is called there
#   u11_e5_opened_weights: |
#     opened: wrong number of parameters
#       expected: 463
#       actual:   292 (224 + 68)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
# checks:
#   u11_e5_opened_shapes: check_output_shape
#   u11_e5_opened_values: check_same_predictions
#   u11_e5_opened_weights: check_parameters
# hints:
#   u11_e5_opened_shapes: 'list every output: keras.Model(inputs, [first, second])'
#   u11_e5_opened_values: output 1 is what notes gives; the layers of whole and nose themselves, each called where it is called there
#   u11_e5_opened_weights: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
# ---
# %% u11_e5_opened
opened = keras.Model(nose.input, nose.get_layer("notes").output)
