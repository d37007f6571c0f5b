# ---
# kind: mistake
# exercise: e2
# about: no Input
# loses:
#   u07_e2_encoder_units: |
#     encoder is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u07_e2_encoder_activations: |
#     encoder is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
# checks:
#   u07_e2_encoder_units: check_units
#   u07_e2_encoder_activations: check_activations
# hints:
#   u07_e2_encoder_units: put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u07_e2_encoder_activations: put keras.Input(shape=(...)) first in the list, with the shape of one sample
# ---
# %% u07_e2_encoder
encoder = keras.Sequential(
    [layers.Dense(64, activation="relu"), layers.Dense(32, activation="relu")]
)
