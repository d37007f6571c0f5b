# ---
# kind: mistake
# exercise: e1
# about: nine units for ten digits
# loses:
#   u06_e1_heads_input: |
#     two_heads: wrong number of parameters
#       expected: 3,659
#       actual:   3,610 (3,120 + 441 + 49)
#       hint:     compare layer by layer: is one missing, bypassed or narrower than asked for?
#   u06_e1_heads_parallel: |
#     two_heads, output 'digit': wrong number of units
#       expected: 10
#       actual:   9
#       hint:     the first argument of Dense is the number of units
#   u06_e1_heads_activations: |
#     two_heads, output 'digit': wrong number of units
#       expected: 10
#       actual:   9
#       hint:     the first argument of Dense is the number of units
# checks:
#   u06_e1_heads_input: check_parameters
#   u06_e1_heads_parallel: check_heads
#   u06_e1_heads_activations: check_heads
# hints:
#   u06_e1_heads_input: 'compare layer by layer: is one missing, bypassed or narrower than asked for?'
#   u06_e1_heads_parallel: the first argument of Dense is the number of units
#   u06_e1_heads_activations: the first argument of Dense is the number of units
# ---
# %% u06_e1_heads
pixels = keras.Input(shape=(64,))
features = layers.Dense(48, activation="relu")(pixels)
digit = layers.Dense(9, activation="softmax", name="digit")(features)
turned = layers.Dense(1, activation="sigmoid", name="turned")(features)
two_heads = keras.Model(pixels, {"digit": digit, "turned": turned})
