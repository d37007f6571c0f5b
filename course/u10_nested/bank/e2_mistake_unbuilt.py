# ---
# kind: mistake
# exercise: e2
# about: left the Input out of all three stacks
# loses:
#   u10_e2_autoencoder_encoder: |
#     encoder is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u10_e2_autoencoder_decoder: |
#     decoder is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u10_e2_autoencoder_parts: |
#     autoencoder is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u10_e2_autoencoder_graph: |
#     autoencoder is not built: it has no weights and no shapes yet
#       expected: a model that knows the shape of its input
#       actual:   a Sequential without an Input
#       hint:     put keras.Input(shape=(...)) first in the list, with the shape of one sample
# checks:
#   u10_e2_autoencoder_encoder: check_input_shape
#   u10_e2_autoencoder_decoder: check_input_shape
#   u10_e2_autoencoder_parts: check_contains
#   u10_e2_autoencoder_graph: check_same_architecture
# hints:
#   u10_e2_autoencoder_encoder: put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u10_e2_autoencoder_decoder: put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u10_e2_autoencoder_parts: put keras.Input(shape=(...)) first in the list, with the shape of one sample
#   u10_e2_autoencoder_graph: put keras.Input(shape=(...)) first in the list, with the shape of one sample
# ---
# %% u10_e2_autoencoder
encoder = keras.Sequential([layers.Dense(16, activation="relu")])
decoder = keras.Sequential([layers.Dense(64, activation="sigmoid")])
autoencoder = keras.Sequential([encoder, decoder])
