# ---
# kind: mistake
# exercise: e3
# about: a Dense layer for the difference
# loses:
#   u07_e3_difference_values: |
#     difference: wrong number of parameters
#       expected: 0
#       actual:   1,056
#       hint:     compare layer by layer: is one too many, or wider than asked for?
#   u07_e4_siamese_parameters: |
#     siamese: wrong number of parameters
#       expected: 6,273
#       actual:   7,329 (4,160 + 2,080 + 1,056 + 33)
#       hint:     compare layer by layer: is one too many, or wider than asked for?
#   u07_e4_siamese_function: |
#     siamese: the weights do not fit
#       expected: 64×64 and 64; 64×32 and 32; 32×1 and 1
#       actual:   64×64 and 64; 64×32 and 32; 32×32 and 32; 32×1 and 1
#       hint:     compare the layers' units one by one, and count the layers
# checks:
#   u07_e3_difference_values: check_parameters
#   u07_e4_siamese_parameters: check_parameters
#   u07_e4_siamese_function: check_same_function
# hints:
#   u07_e3_difference_values: 'compare layer by layer: is one too many, or wider than asked for?'
#   u07_e4_siamese_parameters: 'compare layer by layer: is one too many, or wider than asked for?'
#   u07_e4_siamese_function: compare the layers' units one by one, and count the layers
# ---
# %% u07_e3_difference
a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
d = layers.Dense(32)
difference = keras.Model([a, b], ops.abs(d(a) - d(b)))
