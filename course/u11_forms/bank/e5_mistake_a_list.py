# ---
# kind: mistake
# exercise: e5
# about: binds the two tensors instead of a model
# loses:
#   u11_e5_opened_shapes: |
#     not graded: tensors are points in a graph: give a model, keras.Model(inputs, outputs), or what is asked for of each tensor: tuple(tensor.shape), tensor.name
#   u11_e5_opened_values: |
#     not graded: tensors are points in a graph: give a model, keras.Model(inputs, outputs), or what is asked for of each tensor: tuple(tensor.shape), tensor.name
#   u11_e5_opened_weights: |
#     not graded: tensors are points in a graph: give a model, keras.Model(inputs, outputs), or what is asked for of each tensor: tuple(tensor.shape), tensor.name
# ---
# %% u11_e5_opened
both = keras.Model(nose.input, [nose.get_layer("notes").output, nose.output])
inner, outer = both(keras.Input(shape=(13,)))
opened = [inner, whole.get_layer("grape")(outer)]
