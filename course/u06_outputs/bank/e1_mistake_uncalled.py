# ---
# kind: mistake
# exercise: e1
# about: the heads are layers that were never called
# loses:
#   u06_e1_heads_input: |
#     not attempted: two_heads is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs={'digit': <Dense name=digit, built=False>, 'turned': <Dense name=turned, built=False>}…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u06_e1_heads_parallel: |
#     not attempted: two_heads is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs={'digit': <Dense name=digit, built=False>, 'turned': <Dense name=turned, built=False>}…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u06_e1_heads_activations: |
#     not attempted: two_heads is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs={'digit': <Dense name=digit, built=False>, 'turned': <Dense name=turned, built=False>}…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u06_e1_heads_input: check_input_shape
#   u06_e1_heads_parallel: check_attempted
#   u06_e1_heads_activations: check_attempted
# hints:
#   u06_e1_heads_input: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u06_e1_heads_parallel: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u06_e1_heads_activations: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u06_e1_heads
two_heads = None
pixels = keras.Input(shape=(64,))
features = layers.Dense(48, activation="relu")(pixels)
digit = layers.Dense(10, activation="softmax", name="digit")
turned = layers.Dense(1, activation="sigmoid", name="turned")
two_heads = keras.Model(pixels, {"digit": digit, "turned": turned})
