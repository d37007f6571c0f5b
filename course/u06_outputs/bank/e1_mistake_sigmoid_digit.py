# ---
# kind: mistake
# exercise: e1
# about: sigmoid for one of ten
# loses:
#   u06_e1_heads_activations: |
#     two_heads, output 'digit': wrong activation
#       expected: softmax
#       actual:   sigmoid
#       hint:     sigmoid judges every unit by itself; the probabilities of several classes sum to 1
# checks:
#   u06_e1_heads_activations: check_heads
# hints:
#   u06_e1_heads_activations: sigmoid judges every unit by itself; the probabilities of several classes sum to 1
# ---
# %% u06_e1_heads
pixels = keras.Input(shape=(64,))
features = layers.Dense(48, activation="relu")(pixels)
digit = layers.Dense(10, activation="sigmoid", name="digit")(features)
turned = layers.Dense(1, activation="sigmoid", name="turned")(features)
two_heads = keras.Model(pixels, {"digit": digit, "turned": turned})
