# ---
# kind: mistake
# exercise: e1
# about: builds the first layer anew and copies its weights; the second is base's own
# loses:
#   u10_e1_tap_values: |
#     tap: strokes of base is not inside
#       expected: strokes of base itself, with its weights
#       actual:   other layers: layer 1 (Dense) and layer 2 ('features')
#       hint:     a new layer of the same form has weights of its own: call the one there is
# checks:
#   u10_e1_tap_values: check_contains
# hints:
#   u10_e1_tap_values: 'a new layer of the same form has weights of its own: call the one there is'
# ---
# %% u10_e1_tap
pixels = keras.Input(shape=(64,))
mine = layers.Dense(48, activation="relu")
wire = mine(pixels)
mine.set_weights(base.get_layer("strokes").get_weights())
tap = keras.Model(pixels, base.get_layer("features")(wire))
