# ---
# kind: mistake
# exercise: e1
# about: the layer instead of a model
# loses:
#   u08_e1_tap_shapes: |
#     not graded: a single layer cannot be graded; put it in a model
#   u08_e1_tap_values: |
#     not graded: a single layer cannot be graded; put it in a model
#   u08_e1_tap_parameters: |
#     not graded: a single layer cannot be graded; put it in a model
# ---
# %% u08_e1_tap
tap = base.get_layer("features")
