# ---
# kind: mistake
# exercise: e3
# about: concatenated
# loses:
#   u07_e3_difference_shapes: |
#     difference: wrong output shape
#       expected: (32,)
#       actual:   (64,)
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u07_e3_difference_symmetric: |
#     difference: exchanging the inputs changes the predictions
#       expected: the same predictions for (a, b) and (b, a)
#       actual:   other predictions
#       hint:     a concatenation keeps the two sides apart; a difference without sign does not
#   u07_e3_difference_values: |
#     difference: wrong output shape
#       expected: (None, 32)
#       actual:   (None, 64)
#   u07_e4_siamese_parameters: |
#     siamese: wrong number of parameters
#       expected: 6,273
#       actual:   6,305 (4,160 + 2,080 + 65)
#       hint:     compare layer by layer: is one too many, or wider than asked for?
#   u07_e4_siamese_symmetric: |
#     siamese: exchanging the inputs changes the predictions
#       expected: the same predictions for (a, b) and (b, a)
#       actual:   other predictions
#       hint:     both inputs must take the same way, through the same layers
#   u07_e4_siamese_function: |
#     siamese: the weights do not fit
#       expected: 64×64 and 64; 64×32 and 32; 32×1 and 1
#       actual:   64×64 and 64; 64×32 and 32; 64×1 and 1
#       hint:     compare the layers' units one by one, and count the layers
# checks:
#   u07_e3_difference_shapes: check_output_shape
#   u07_e3_difference_symmetric: check_symmetric
#   u07_e3_difference_values: check_same_function
#   u07_e4_siamese_parameters: check_parameters
#   u07_e4_siamese_symmetric: check_symmetric
#   u07_e4_siamese_function: check_same_function
# hints:
#   u07_e3_difference_shapes: the width after a concatenation is the sum of its operands' widths
#   u07_e3_difference_symmetric: a concatenation keeps the two sides apart; a difference without sign does not
#   u07_e4_siamese_parameters: 'compare layer by layer: is one too many, or wider than asked for?'
#   u07_e4_siamese_symmetric: both inputs must take the same way, through the same layers
#   u07_e4_siamese_function: compare the layers' units one by one, and count the layers
# ---
# %% u07_e3_difference
a, b = keras.Input(shape=(32,)), keras.Input(shape=(32,))
difference = keras.Model([a, b], layers.Concatenate()([a, b]))
