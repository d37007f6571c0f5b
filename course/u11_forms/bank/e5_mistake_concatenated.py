# ---
# kind: mistake
# exercise: e5
# about: one output of seven numbers
# loses:
#   u11_e5_opened_shapes: |
#     opened: wrong number of outputs
#       expected: 2 outputs, (4,) and (3,)
#       actual:   1 output, (7,)
#       hint:     list every output: keras.Model(inputs, [first, second])
#   u11_e5_opened_values: |
#     opened: wrong number of outputs
#       expected: 2 outputs
#       actual:   1
#       hint:     output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
# checks:
#   u11_e5_opened_shapes: check_output_shape
#   u11_e5_opened_values: check_same_predictions
# hints:
#   u11_e5_opened_shapes: 'list every output: keras.Model(inputs, [first, second])'
#   u11_e5_opened_values: output 1 is what notes gives, output 2 what whole answers; the layers of whole and nose themselves, bouquet and grape among them, each called where it is called there
# ---
# %% u11_e5_opened
x = keras.Input(shape=(13,))
tap = keras.Model(nose.input, nose.get_layer("notes").output)
opened = keras.Model(x, layers.Concatenate()([tap(x), whole(x)]))
