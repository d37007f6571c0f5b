# ---
# kind: mistake
# exercise: e2
# about: no relu on the code
# loses:
#   u07_e2_encoder_activations: |
#     encoder, layer 2 (Dense): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
#   u07_e4_siamese_function: |
#     siamese computes something else
#       expected: equal predictions when all the weights are equal
#       actual:   other predictions
#       hint:     compare the activation of every layer
# checks:
#   u07_e2_encoder_activations: check_activations
#   u07_e4_siamese_function: check_same_function
# hints:
#   u07_e2_encoder_activations: a layer without an activation is linear
#   u07_e4_siamese_function: compare the activation of every layer
# ---
# %% u07_e2_encoder
encoder = keras.Sequential(
    [keras.Input(shape=(64,)), layers.Dense(64, activation="relu"), layers.Dense(32)]
)
