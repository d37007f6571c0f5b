# ---
# kind: mistake
# exercise: e1
# about: turned reads the digit head
# loses:
#   u06_e1_heads_input: |
#     two_heads: wrong number of parameters
#       expected: 3,659
#       actual:   3,621 (3,120 + 490 + 11)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
#   u06_e1_heads_parallel: |
#     two_heads, output 'turned': hangs on another head
#       expected: heads side by side, each called on the trunk
#       actual:   'turned' is computed from the result of 'digit'
#       hint:     was the name of the trunk's tensor bound again, to the first head?
#   u06_e1_heads_activations: |
#     two_heads, output 'turned': hangs on another head
#       expected: heads side by side, each called on the trunk
#       actual:   'turned' is computed from the result of 'digit'
#       hint:     was the name of the trunk's tensor bound again, to the first head?
# checks:
#   u06_e1_heads_input: check_parameters
#   u06_e1_heads_parallel: check_heads
#   u06_e1_heads_activations: check_heads
# hints:
#   u06_e1_heads_input: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
#   u06_e1_heads_parallel: was the name of the trunk's tensor bound again, to the first head?
#   u06_e1_heads_activations: was the name of the trunk's tensor bound again, to the first head?
# ---
# %% u06_e1_heads
pixels = keras.Input(shape=(64,))
features = layers.Dense(48, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(features)
turned = layers.Dense(1, activation="sigmoid", name="turned")(digit)
two_heads = keras.Model(pixels, {"digit": digit, "turned": turned})
