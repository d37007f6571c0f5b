# ---
# kind: mistake
# exercise: e5
# about: gives what leaves nose instead of the head's probabilities
# loses:
#   u11_e5_opened_shapes: |
#     opened, output 2: wrong shape
#       expected: (3,)
#       actual:   (8,)
#   u11_e5_opened_values: |
#     opened: wrong output 2 shape
#       expected: (None, 3)
#       actual:   (None, 8)
#       hint:     output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
#   u11_e5_opened_weights: |
#     opened, weighted layer 4 ('grape'): no layer with weights of these shapes
#       hint:     all four layers of whole are in it, themselves: scent, notes, bouquet and grape
# checks:
#   u11_e5_opened_shapes: check_output_shape
#   u11_e5_opened_values: check_same_predictions
#   u11_e5_opened_weights: check_same_weights
# hints:
#   u11_e5_opened_values: output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
#   u11_e5_opened_weights: 'all four layers of whole are in it, themselves: scent, notes, bouquet and grape'
# ---
# %% u11_e5_opened
both = keras.Model(nose.input, [nose.get_layer("notes").output, nose.output])
x = keras.Input(shape=(13,))
opened = keras.Model(x, both(x))
