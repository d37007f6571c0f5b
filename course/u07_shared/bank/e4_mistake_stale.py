# ---
# kind: mistake
# exercise: e4
# about: compared the pictures instead of their codes: the encoder is bypassed
# loses:
#   u07_e4_siamese_shared: |
#     siamese: encoder is not inside
#       expected: encoder itself, with its weights
#       actual:   other layers
#       hint:     call encoder on a tensor, as if it were a layer, and go on from what comes out
#   u07_e4_siamese_parameters: |
#     siamese: wrong number of parameters
#       expected: 6,273
#       actual:   65
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
#   u07_e4_siamese_function: |
#     siamese: the weights do not fit
#       expected: 64×64 and 64; 64×32 and 32; 32×1 and 1
#       actual:   64×1 and 1
#       hint:     compare the layers' units one by one, and count the layers
# checks:
#   u07_e4_siamese_shared: check_contains
#   u07_e4_siamese_parameters: check_parameters
#   u07_e4_siamese_function: check_same_function
# hints:
#   u07_e4_siamese_shared: call encoder on a tensor, as if it were a layer, and go on from what comes out
#   u07_e4_siamese_parameters: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
#   u07_e4_siamese_function: compare the layers' units one by one, and count the layers
# ---
# %% u07_e4_siamese
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
code_left, code_right = encoder(left), encoder(right)
distance = ops.abs(left - right)
siamese = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(distance))
