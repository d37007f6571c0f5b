# ---
# kind: mistake
# exercise: e1
# about: a trunk for each head
# loses:
#   u06_e1_heads_input: |
#     two_heads: wrong number of parameters
#       expected: 3,659
#       actual:   6,779 (3,120 + 3,120 + 490 + 49)
#       hint:     two separate layers, with weights of their own: make one, once, and call it on both
#   u06_e1_heads_parallel: |
#     two_heads: the heads have no trunk in common
#       expected: layers that all heads share
#       actual:   each head has layers of its own, down to the input
#       hint:     build the trunk once and call every head on the same tensor: what leaves the trunk
#   u06_e1_heads_activations: |
#     two_heads: the heads have no trunk in common
#       expected: layers that all heads share
#       actual:   each head has layers of its own, down to the input
#       hint:     build the trunk once and call every head on the same tensor: what leaves the trunk
# checks:
#   u06_e1_heads_input: check_parameters
#   u06_e1_heads_parallel: check_heads
#   u06_e1_heads_activations: check_heads
# hints:
#   u06_e1_heads_input: 'two separate layers, with weights of their own: make one, once, and call it on both'
#   u06_e1_heads_parallel: 'build the trunk once and call every head on the same tensor: what leaves the trunk'
#   u06_e1_heads_activations: 'build the trunk once and call every head on the same tensor: what leaves the trunk'
# ---
# %% u06_e1_heads
pixels = keras.Input(shape=(64,))
one = layers.Dense(48, activation="relu")(pixels)
two = layers.Dense(48, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(one)
turned = layers.Dense(1, activation="sigmoid", name="turned")(two)
two_heads = keras.Model(pixels, {"digit": digit, "turned": turned})
