# ---
# kind: mistake
# exercise: e1
# about: calls features straight on what base gives
# loses:
#   u08_e1_tap_shapes: |
#     not attempted: tap is None
#       hint:     give tap a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add(...) and a function without return give None, too
#   u08_e1_tap_values: |
#     not attempted: tap is None
#       hint:     give tap a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u08_e1_tap_parameters: |
#     not attempted: tap is None
#       hint:     give tap a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u08_e1_tap_shapes: check_input_shape
#   u08_e1_tap_values: check_attempted
#   u08_e1_tap_parameters: check_attempted
# ---
# %% u08_e1_tap
tap = None
pixels = keras.Input(shape=(64,))
tap = keras.Model(pixels, base.get_layer("features")(base(pixels)))
