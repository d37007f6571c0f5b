# ---
# kind: mistake
# exercise: e2
# about: a tensor, not a model
# loses:
#   u06_e2_encoder_units: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u06_e2_encoder_activations: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u06_e4_siamese_inputs: |
#     not attempted: siamese is None
#       hint:     give siamese a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add(...) and a function without return give None, too
#   u06_e4_siamese_shared: |
#     not graded: a tensor is one point in a graph: give a model, keras.Model(inputs, outputs), or the tensor's shape, tuple(tensor.shape)
#   u06_e4_siamese_parameters: |
#     not attempted: siamese is None
#       hint:     give siamese a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u06_e4_siamese_symmetric: |
#     not attempted: siamese is None
#       hint:     give siamese a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u06_e4_siamese_function: |
#     not attempted: siamese is None
#       hint:     give siamese a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u06_e4_siamese_inputs: check_input_shape
#   u06_e4_siamese_parameters: check_attempted
#   u06_e4_siamese_symmetric: check_attempted
#   u06_e4_siamese_function: check_attempted
# ---
# %% u06_e2_encoder
encoder = layers.Dense(32, activation="relu")(
    layers.Dense(64, activation="relu")(keras.Input(shape=(64,)))
)
