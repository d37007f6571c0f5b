# ---
# kind: mistake
# exercise: e2
# about: no Input
# loses:
#   u06_e2_encoder_units: null
#   u06_e2_encoder_activations: null
# ---
# %% u06_e2_encoder
encoder = keras.Sequential(
    [layers.Dense(64, activation="relu"), layers.Dense(32, activation="relu")]
)
