# ---
# kind: mistake
# exercise: e1
# about: the names of the heads swapped
# loses:
#   u06_e1_heads_parallel: |
#     two_heads, output 'digit': wrong number of units
#       expected: 10
#       actual:   1
#       hint:     another output has that many units: are the heads, or their names, swapped?
#     two_heads, output 'turned': wrong number of units
#       expected: 1
#       actual:   10
#       hint:     another output has that many units: are the heads, or their names, swapped?
#   u06_e1_heads_activations: |
#     two_heads, output 'digit': wrong number of units
#       expected: 10
#       actual:   1
#       hint:     another output has that many units: are the heads, or their names, swapped?
#     two_heads, output 'turned': wrong number of units
#       expected: 1
#       actual:   10
#       hint:     another output has that many units: are the heads, or their names, swapped?
#     two_heads, output 'digit': wrong activation
#       expected: softmax
#       actual:   sigmoid
#       hint:     sigmoid judges every unit by itself; the probabilities of several classes sum to 1
#     and 1 more
# checks:
#   u06_e1_heads_parallel: check_heads
#   u06_e1_heads_activations: check_heads
# hints:
#   u06_e1_heads_parallel: 'another output has that many units: are the heads, or their names, swapped?'
#   u06_e1_heads_activations: 'another output has that many units: are the heads, or their names, swapped?'
# ---
# %% u06_e1_heads
pixels = keras.Input(shape=(64,))
features = layers.Dense(48, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="turned")(features)
turned = layers.Dense(1, activation="sigmoid", name="digit")(features)
two_heads = keras.Model(pixels, {"turned": digit, "digit": turned})
