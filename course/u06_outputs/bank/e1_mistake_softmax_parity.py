# ---
# kind: mistake
# exercise: e1
# about: softmax on the one unit of turned
# loses:
#   u06_e1_heads_activations: |
#     two_heads, output 'turned': wrong activation
#       expected: sigmoid
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
# checks:
#   u06_e1_heads_activations: check_heads
# hints:
#   u06_e1_heads_activations: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
# ---
# %% u06_e1_heads
pixels = keras.Input(shape=(64,))
features = layers.Dense(48, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(features)
turned = layers.Dense(1, activation="softmax", name="turned")(features)
two_heads = keras.Model(pixels, {"digit": digit, "turned": turned})
