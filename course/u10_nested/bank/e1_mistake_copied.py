# ---
# kind: mistake
# exercise: e1
# about: new layers with copies of the weights
# loses:
#   u10_e1_tap_values: |
#     tap: strokes of base is not inside
#       expected: strokes of base itself, with its weights
#       actual:   other layers: layer 1 (Dense) and layer 2 (Dense)
#       hint:     a new layer of the same form has weights of its own: call the one there is
# checks:
#   u10_e1_tap_values: check_contains
# hints:
#   u10_e1_tap_values: 'a new layer of the same form has weights of its own: call the one there is'
# ---
# %% u10_e1_tap
tap = keras.Sequential([keras.Input((64,)), layers.Dense(48, activation="relu"), layers.Dense(24)])
tap.set_weights(base.get_weights())
