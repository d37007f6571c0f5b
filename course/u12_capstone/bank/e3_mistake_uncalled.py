# ---
# kind: mistake
# exercise: e3
# about: gave the Model the last layer, thinking that it reads the line above
# loses:
#   u12_e3_gated_shapes: |
#     not attempted: gated is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u12_e3_gated_kinds: |
#     not attempted: gated is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u12_e3_gated_graph: |
#     not attempted: gated is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u12_e3_gated_shapes: check_input_shape
#   u12_e3_gated_kinds: check_attempted
#   u12_e3_gated_graph: check_attempted
# hints:
#   u12_e3_gated_shapes: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u12_e3_gated_kinds: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u12_e3_gated_graph: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u12_e3_gated
gated = None
measurements = keras.Input(shape=(13,))
weighed = Gate()(measurements)
hidden = layers.Dense(8, activation="relu")(weighed)
merged = layers.Concatenate()([weighed, hidden])
grapes = layers.Dense(3, activation="softmax")
gated = keras.Model(measurements, grapes)
