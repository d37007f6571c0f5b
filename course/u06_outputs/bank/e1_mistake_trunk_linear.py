# ---
# kind: mistake
# exercise: e1
# about: a trunk without relu
# loses:
#   u06_e1_heads_activations: |
#     two_heads, layer 1 (Dense): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u06_e1_heads_activations: check_activation
# hints:
#   u06_e1_heads_activations: a layer without an activation is linear
# ---
# %% u06_e1_heads
pixels = keras.Input(shape=(64,))
features = layers.Dense(48)(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(features)
turned = layers.Dense(1, activation="sigmoid", name="turned")(features)
two_heads = keras.Model(pixels, {"digit": digit, "turned": turned})
