# ---
# kind: mistake
# exercise: e2
# about: no relu on the code
# loses:
#   u06_e2_encoder_activations: null
#   u06_e4_siamese_function: null
# ---
# %% u06_e2_encoder
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(64, activation="relu"), layers.Dense(32)]
)
