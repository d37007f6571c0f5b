# ---
# kind: mistake
# exercise: e1
# about: turned reads the pixels
# loses:
#   u06_e1_heads_input: |
#     two_heads: wrong number of parameters
#       expected: 3,659
#       actual:   3,675 (3,120 + 490 + 65)
#       hint:     compare layer by layer: is one too many, or wider than asked for?
#   u06_e1_heads_parallel: |
#     two_heads: the heads have no trunk in common
#       expected: layers that all heads share
#       actual:   no layer with weights between the input and 'turned'
#       hint:     build the trunk once and call every head on the same tensor: what leaves the trunk
#   u06_e1_heads_activations: |
#     two_heads: the heads have no trunk in common
#       expected: layers that all heads share
#       actual:   no layer with weights between the input and 'turned'
#       hint:     build the trunk once and call every head on the same tensor: what leaves the trunk
# checks:
#   u06_e1_heads_input: check_parameters
#   u06_e1_heads_parallel: check_heads
#   u06_e1_heads_activations: check_heads
# hints:
#   u06_e1_heads_input: 'compare layer by layer: is one too many, or wider than asked for?'
#   u06_e1_heads_parallel: 'build the trunk once and call every head on the same tensor: what leaves the trunk'
#   u06_e1_heads_activations: 'build the trunk once and call every head on the same tensor: what leaves the trunk'
# ---
# %% u06_e1_heads
pixels = keras.Input(shape=(64,))
features = layers.Dense(48, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(features)
turned = layers.Dense(1, activation="sigmoid", name="turned")(pixels)
two_heads = keras.Model(pixels, {"digit": digit, "turned": turned})
