# ---
# kind: mistake
# exercise: e1
# about: the layer instead of a model
# loses:
#   u10_e1_tap_shapes: |
#     not graded: this is a single layer, and a model is wanted: model.pop() returns the layer that it takes off, so call it on a line of its own; to use a layer, put it in a model
#   u10_e1_tap_values: |
#     not graded: this is a single layer, and a model is wanted: model.pop() returns the layer that it takes off, so call it on a line of its own; to use a layer, put it in a model
#   u10_e1_tap_parameters: |
#     not graded: this is a single layer, and a model is wanted: model.pop() returns the layer that it takes off, so call it on a line of its own; to use a layer, put it in a model
# ---
# %% u10_e1_tap
tap = base.get_layer("features")
