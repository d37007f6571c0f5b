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
#       hint:     output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
#   u11_e5_opened_weights: |
#     opened, weighted layer 3 ('bouquet'): no layer with weights of these shapes
#       hint:     all four layers of whole are in it, themselves: scent, notes, bouquet and grape
#     opened, weighted layer 4 ('grape'): no layer with weights of these shapes
# checks:
#   u11_e5_opened_shapes: check_output_shape
#   u11_e5_opened_values: check_same_predictions
#   u11_e5_opened_weights: check_same_weights
# hints:
#   u11_e5_opened_shapes: 'list every output: keras.Model(inputs, [first, second])'
#   u11_e5_opened_values: output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
#   u11_e5_opened_weights: 'all four layers of whole are in it, themselves: scent, notes, bouquet and grape'
# ---
# %% u11_e5_opened
opened = keras.Model(nose.input, nose.get_layer("notes").output)
