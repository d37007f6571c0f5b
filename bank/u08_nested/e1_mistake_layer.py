# ---
# kind: mistake
# exercise: e1
# about: the layer instead of a model
# loses:
#   u08_e1_tap_shapes: |
#     tap is not a model
#       expected: a Keras model
#       actual:   a layer (Dense)
#       hint:     a layer is one step; put it in keras.Sequential([...]) or call it on a tensor
#   u08_e1_tap_values: |
#     tap cannot be graded as it is
#       hint:     a single layer cannot be graded; put it in a model
#   u08_e1_tap_parameters: |
#     tap cannot be graded as it is
#       hint:     a single layer cannot be graded; put it in a model
# ---
# %% u08_e1_tap
tap = base.get_layer("features")
