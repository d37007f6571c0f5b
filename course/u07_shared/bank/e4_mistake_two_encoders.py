# ---
# kind: mistake
# exercise: e4
# about: the encoder and a copy of it
# loses:
#   u07_e4_siamese_shared: |
#     siamese, layer 1 (Sequential): wrong number of calls
#       expected: 2 calls
#       actual:   1 call
#       hint:     layer 2 (Sequential) is a copy, with weights of its own: call encoder itself once for each tensor
#   u07_e4_siamese_parameters: |
#     siamese: wrong number of parameters
#       expected: 6,273
#       actual:   12,513 (4,160 + 2,080 + 4,160 + 2,080 + 33)
#       hint:     two separate layers, with weights of their own: make one, once, and call it on both
#   u07_e4_siamese_symmetric: |
#     siamese: exchanging the inputs changes the predictions
#       expected: the same predictions for (a, b) and (b, a)
#       actual:   other predictions
#       hint:     each input has a layer of its own; symmetry needs one layer object, made once and called on both
#   u07_e4_siamese_function: |
#     siamese: the weights do not fit
#       expected: 64×64 and 64; 64×32 and 32; 32×1 and 1
#       actual:   64×64 and 64; 64×32 and 32; 64×64 and 64; 64×32 and 32; 32×1 and 1
#       hint:     compare the layers' units one by one, and count the layers
# checks:
#   u07_e4_siamese_shared: check_contains
#   u07_e4_siamese_parameters: check_parameters
#   u07_e4_siamese_symmetric: check_symmetric
#   u07_e4_siamese_function: check_same_function
# hints:
#   u07_e4_siamese_shared: 'layer 2 (Sequential) is a copy, with weights of its own: call encoder itself once for each tensor'
#   u07_e4_siamese_parameters: 'two separate layers, with weights of their own: make one, once, and call it on both'
#   u07_e4_siamese_symmetric: each input has a layer of its own; symmetry needs one layer object, made once and called on both
#   u07_e4_siamese_function: compare the layers' units one by one, and count the layers
# ---
# %% u07_e4_siamese
left = keras.Input(shape=(64,), name="left")
right = keras.Input(shape=(64,), name="right")
other = keras.Sequential(
    [
        keras.Input(shape=(64,)),
        layers.Dense(64, activation="relu"),
        layers.Dense(32, activation="relu"),
    ]
)
siamese = keras.Model(
    [left, right], layers.Dense(1, activation="sigmoid")(ops.abs(encoder(left) - other(right)))
)
