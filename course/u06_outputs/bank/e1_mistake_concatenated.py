# ---
# kind: mistake
# exercise: e1
# about: the heads concatenated to one output of eleven
# loses:
#   u06_e1_heads_parallel: |
#     two_heads: wrong number of outputs
#       expected: 2: 'digit' and 'turned'
#       actual:   1: one without a name
#       hint:     keras.Model(inputs, [...]) returns every tensor that is listed, and no other
#   u06_e1_heads_activations: |
#     two_heads: wrong number of outputs
#       expected: 2: 'digit' and 'turned'
#       actual:   1: one without a name
#       hint:     keras.Model(inputs, [...]) returns every tensor that is listed, and no other
# checks:
#   u06_e1_heads_parallel: check_heads
#   u06_e1_heads_activations: check_heads
# hints:
#   u06_e1_heads_parallel: keras.Model(inputs, [...]) returns every tensor that is listed, and no other
#   u06_e1_heads_activations: keras.Model(inputs, [...]) returns every tensor that is listed, and no other
# ---
# %% u06_e1_heads
pixels = keras.Input(shape=(64,))
features = layers.Dense(48, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(features)
turned = layers.Dense(1, activation="sigmoid", name="turned")(features)
two_heads = keras.Model(pixels, layers.Concatenate()([digit, turned]))
