# ---
# kind: mistake
# exercise: e3
# about: the Dense layer reads the raw measurements
# loses:
#   u12_e3_gated_graph: |
#     gated, layer 2 (Dense, 8 units): reads the wrong tensor
#       expected: layer 1 (Gate)
#       actual:   input 1
#       hint:     it is called on a tensor from before layer 1 (Gate): was an older variable used?
# checks:
#   u12_e3_gated_graph: check_same_architecture
# hints:
#   u12_e3_gated_graph: 'it is called on a tensor from before layer 1 (Gate): was an older variable used?'
# ---
# %% u12_e3_gated
measurements = keras.Input(shape=(13,))
weighed = Gate()(measurements)
hidden = layers.Dense(8, activation="relu")(measurements)
merged = layers.Concatenate()([weighed, hidden])
gated = keras.Model(measurements, layers.Dense(3, activation="softmax")(merged))
