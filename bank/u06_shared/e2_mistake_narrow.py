# ---
# kind: mistake
# exercise: e2
# about: 16 numbers instead of 32
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
encoder = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(16, activation="relu"),
    ]
)
