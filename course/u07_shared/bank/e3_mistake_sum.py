# ---
# kind: mistake
# exercise: e3
# about: one distance for all places
# loses:
#   u07_e3_difference_shapes: |
#     difference: wrong output shape
#       expected: (32,)
#       actual:   (1,)
#   u07_e3_difference_values: |
#     difference: wrong output shape
#       expected: (None, 32)
#       actual:   (None, 1)
#   u07_e4_siamese_parameters: |
#     siamese: wrong number of parameters
#       expected: 6,273
#       actual:   6,242 (4,160 + 2,080 + 2)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
#   u07_e4_siamese_function: |
#     siamese: the weights do not fit
#       expected: 64×64 and 64; 64×32 and 32; 32×1 and 1
#       actual:   64×64 and 64; 64×32 and 32; 1×1 and 1
#       hint:     compare the layers' units one by one, and count the layers
# checks:
#   u07_e3_difference_shapes: check_output_shape
#   u07_e3_difference_values: check_same_function
#   u07_e4_siamese_parameters: check_parameters
#   u07_e4_siamese_function: check_same_function
# hints:
#   u07_e4_siamese_parameters: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
#   u07_e4_siamese_function: compare the layers' units one by one, and count the layers
# ---
# %% u07_e3_difference
a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
difference = keras.Model([a, b], ops.sum(ops.abs(a - b), axis=-1, keepdims=True))
