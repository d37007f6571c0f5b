# ---
# kind: mistake
# exercise: e1
# about: new layers of the same form, with weights of their own
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
tap = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(48, activation="relu"), layers.Dense(24)]
)
