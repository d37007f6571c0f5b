# ---
# kind: mistake
# exercise: e5
# about: the two outputs in the other order
# loses:
#   u11_e5_opened_shapes: |
#     opened: the outputs are in another order
#       expected: output 1: (4,) and output 2: (3,)
#       actual:   output 1: (3,) and output 2: (4,)
#       hint:     the list given to keras.Model sets the order of the outputs
#   u11_e5_opened_values: |
#     opened: wrong output 1 shape
#       expected: (None, 4)
#       actual:   (None, 3)
#       hint:     output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
#     opened: wrong output 2 shape
#       expected: (None, 3)
#       actual:   (None, 4)
# checks:
#   u11_e5_opened_shapes: check_output_shape
#   u11_e5_opened_values: check_same_predictions
# hints:
#   u11_e5_opened_shapes: the list given to keras.Model sets the order of the outputs
#   u11_e5_opened_values: output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
# ---
# %% u11_e5_opened
both = keras.Model(nose.input, [nose.get_layer("notes").output, nose.output])
x = keras.Input(shape=(13,))
inner, outer = both(x)
opened = keras.Model(x, [whole.get_layer("grape")(outer), inner])
