# ---
# kind: mistake
# exercise: e1
# about: rebuilds it with the right weights but without relu inside
# loses:
#   u10_e1_tap_values: |
#     tap: not the output of the layer 'features'
#       expected: what the layer 'features' computes, (None, 24)
#       actual:   something else, (None, 24)
#       hint:     a layer built anew has other weights; take the layer's own output: source.get_layer(...).output
# checks:
#   u10_e1_tap_values: check_tap
# hints:
#   u10_e1_tap_values: 'a layer built anew has other weights; take the layer''s own output: source.get_layer(...).output'
# ---
# %% u10_e1_tap
tap = keras.Sequential([keras.Input(shape=(64,)), layers.Dense(48), layers.Dense(24)])
tap.set_weights(base.get_weights())
