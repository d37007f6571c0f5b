# ---
# kind: mistake
# exercise: e1
# about: heads without names, in a list
# loses:
#   u06_e1_heads_parallel: |
#     two_heads: wrong names of outputs
#       expected: 2: 'digit' and 'turned'
#       actual:   2: one without a name and one without a name
#       hint:     an output is named after its last layer: give that layer name=..., or return a dict
#   u06_e1_heads_activations: |
#     two_heads: wrong names of outputs
#       expected: 2: 'digit' and 'turned'
#       actual:   2: one without a name and one without a name
#       hint:     an output is named after its last layer: give that layer name=..., or return a dict
# checks:
#   u06_e1_heads_parallel: check_heads
#   u06_e1_heads_activations: check_heads
# hints:
#   u06_e1_heads_parallel: 'an output is named after its last layer: give that layer name=..., or return a dict'
#   u06_e1_heads_activations: 'an output is named after its last layer: give that layer name=..., or return a dict'
# ---
# %% u06_e1_heads
pixels = keras.Input(shape=(64,))
features = layers.Dense(48, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax")(features)
turned = layers.Dense(1, activation="sigmoid")(features)
two_heads = keras.Model(pixels, [digit, turned])
