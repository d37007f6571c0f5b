# ---
# kind: mistake
# exercise: e1
# about: only the digit is an output
# loses:
#   u06_e1_heads_input: |
#     two_heads: wrong number of parameters
#       expected: 3,659
#       actual:   3,610 (3,120 + 490)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
#   u06_e1_heads_parallel: |
#     two_heads: wrong number of outputs
#       expected: 2: 'digit' and 'turned'
#       actual:   1: 'digit'
#       hint:     keras.Model(inputs, [...]) returns every tensor that is listed, and no other
#   u06_e1_heads_activations: |
#     two_heads: wrong number of outputs
#       expected: 2: 'digit' and 'turned'
#       actual:   1: 'digit'
#       hint:     keras.Model(inputs, [...]) returns every tensor that is listed, and no other
# checks:
#   u06_e1_heads_input: check_parameters
#   u06_e1_heads_parallel: check_heads
#   u06_e1_heads_activations: check_heads
# hints:
#   u06_e1_heads_input: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
#   u06_e1_heads_parallel: keras.Model(inputs, [...]) returns every tensor that is listed, and no other
#   u06_e1_heads_activations: keras.Model(inputs, [...]) returns every tensor that is listed, and no other
# ---
# %% u06_e1_heads
pixels = keras.Input(shape=(64,))
features = layers.Dense(48, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(features)
turned = layers.Dense(1, activation="sigmoid", name="turned")(features)
two_heads = keras.Model(pixels, digit)
