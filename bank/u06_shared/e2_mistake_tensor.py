# ---
# kind: mistake
# exercise: e2
# about: a tensor, not a model
# loses:
#   u06_e2_encoder_units: null
#   u06_e2_encoder_activations: null
#   u06_e4_siamese_inputs: null
#   u06_e4_siamese_shared: null
#   u06_e4_siamese_parameters: null
#   u06_e4_siamese_symmetric: null
#   u06_e4_siamese_function: null
# ---
# %% u06_e2_encoder
encoder = layers.Dense(32, activation="relu")(
    layers.Dense(64, activation="relu")(keras.Input(shape=(64,)))
)
