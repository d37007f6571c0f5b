# ---
# kind: mistake
# exercise: e5
# about: taps scent instead of notes
# loses:
#   u11_e5_opened_shapes: |
#     opened, output 1: wrong shape
#       expected: (4,)
#       actual:   (16,)
#   u11_e5_opened_values: |
#     opened: wrong output 1 shape
#       expected: (None, 4)
#       actual:   (None, 16)
#       hint:     output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
# checks:
#   u11_e5_opened_shapes: check_output_shape
#   u11_e5_opened_values: check_same_predictions
# hints:
#   u11_e5_opened_values: output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
# ---
# %% u11_e5_opened
both = keras.Model(nose.input, [nose.get_layer("scent").output, nose.output])
x = keras.Input(shape=(13,))
inner, outer = both(x)
opened = keras.Model(x, [inner, whole.get_layer("grape")(outer)])
