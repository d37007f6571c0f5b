# ---
# kind: mistake
# exercise: e2
# about: a tensor, not a model
# loses:
#   u07_e2_encoder_units: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u07_e2_encoder_activations: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u07_e4_siamese_inputs: |
#     not attempted: siamese is None
#       actual:   a cell stopped with TypeError: 'KerasTensor' object is not callable
#       hint:     a tensor cannot be called: write layer(tensor), not tensor(layer)
#   u07_e4_siamese_shared: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u07_e4_siamese_parameters: |
#     not attempted: siamese is None
#       actual:   a cell stopped with TypeError: 'KerasTensor' object is not callable
#       hint:     a tensor cannot be called: write layer(tensor), not tensor(layer)
#   u07_e4_siamese_symmetric: |
#     not attempted: siamese is None
#       actual:   a cell stopped with TypeError: 'KerasTensor' object is not callable
#       hint:     a tensor cannot be called: write layer(tensor), not tensor(layer)
#   u07_e4_siamese_function: |
#     not attempted: siamese is None
#       actual:   a cell stopped with TypeError: 'KerasTensor' object is not callable
#       hint:     a tensor cannot be called: write layer(tensor), not tensor(layer)
# checks:
#   u07_e4_siamese_inputs: check_input_shape
#   u07_e4_siamese_parameters: check_attempted
#   u07_e4_siamese_symmetric: check_attempted
#   u07_e4_siamese_function: check_attempted
# hints:
#   u07_e4_siamese_inputs: 'a tensor cannot be called: write layer(tensor), not tensor(layer)'
#   u07_e4_siamese_parameters: 'a tensor cannot be called: write layer(tensor), not tensor(layer)'
#   u07_e4_siamese_symmetric: 'a tensor cannot be called: write layer(tensor), not tensor(layer)'
#   u07_e4_siamese_function: 'a tensor cannot be called: write layer(tensor), not tensor(layer)'
# ---
# %% u07_e2_encoder
encoder = layers.Dense(32, activation="relu")(
    layers.Dense(64, activation="relu")(keras.Input(shape=(64,)))
)
