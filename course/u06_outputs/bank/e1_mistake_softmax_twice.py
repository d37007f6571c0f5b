# ---
# kind: mistake
# exercise: e1
# about: softmax in the head, and once more behind it
# loses:
#   u06_e1_heads_activations: |
#     two_heads, output 'digit': two activations, one after the other
#       expected: softmax alone
#       actual:   softmax in layer 2 ('digit'), then softmax on its result
#       hint:     the output needs one activation: keep one softmax, leave the other out
# checks:
#   u06_e1_heads_activations: check_heads
# hints:
#   u06_e1_heads_activations: 'the output needs one activation: keep one softmax, leave the other out'
# ---
# %% u06_e1_heads
pixels = keras.Input(shape=(64,))
features = layers.Dense(48, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(features)
turned = layers.Dense(1, activation="sigmoid", name="turned")(features)
two_heads = keras.Model(pixels, {"digit": layers.Softmax()(digit), "turned": turned})
