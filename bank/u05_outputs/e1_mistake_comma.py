# ---
# kind: mistake
# exercise: e1
# about: took shape=(64) for a tuple: the cell stops with an error
# loses:
#   u05_e1_heads_input: |
#     not attempted: two_heads is None
#       hint:     give two_heads a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first; model.add(...) and a function without return give None, too
#   u05_e1_heads_parallel: |
#     not attempted: two_heads is None
#       hint:     give two_heads a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
#   u05_e1_heads_activations: |
#     not attempted: two_heads is None
#       hint:     give two_heads a value in its cell, run that cell, then run this one again; if that cell stops with an error, mend the error first
# checks:
#   u05_e1_heads_input: check_input_shape
#   u05_e1_heads_parallel: check_attempted
#   u05_e1_heads_activations: check_attempted
# ---
# %% u05_e1_heads
two_heads = None
pixels = keras.Input(shape=(64))
features = layers.Dense(48, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")(features)
parity = layers.Dense(1, activation="sigmoid", name="parity")(features)
two_heads = keras.Model(pixels, {"digit": digit, "parity": parity})
