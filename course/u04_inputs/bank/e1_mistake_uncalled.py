# ---
# kind: mistake
# exercise: e1
# about: gave the Model the last layer, thinking that it reads the line above
# loses:
#   u04_e1_two_inputs: |
#     not attempted: two_inputs is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u04_e1_two_names: |
#     not attempted: two_inputs is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u04_e1_two_towers: |
#     not attempted: two_inputs is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u04_e1_two_activations: |
#     not attempted: two_inputs is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u04_e1_two_inputs: check_input_shape
#   u04_e1_two_names: check_attempted
#   u04_e1_two_towers: check_attempted
#   u04_e1_two_activations: check_attempted
# hints:
#   u04_e1_two_inputs: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u04_e1_two_names: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u04_e1_two_towers: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u04_e1_two_activations: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u04_e1_two
two_inputs = None
mean = keras.Input(shape=(10,), name="mean")
worst = keras.Input(shape=(10,), name="worst")
a = layers.Dense(16, activation="relu")(mean)
b = layers.Dense(16, activation="relu")(worst)
merged = layers.Concatenate()([a, b])
benign = layers.Dense(1, activation="sigmoid")
two_inputs = keras.Model([mean, worst], benign)
