# ---
# kind: mistake
# exercise: e3
# about: the raw measurements go to the merge, not what leaves the gate
# loses:
#   u12_e3_gated_graph: |
#     gated, layer 3 (concatenate): reads the wrong tensor
#       expected: layer 1 (Gate) and layer 2 (Dense, 8 units)
#       actual:   input 1 and layer 2 (Dense, 8 units)
#       hint:     it is called on a tensor from before layer 1 (Gate): was an older variable used?
# checks:
#   u12_e3_gated_graph: check_same_architecture
# hints:
#   u12_e3_gated_graph: 'it is called on a tensor from before layer 1 (Gate): was an older variable used?'
# ---
# %% u12_e3_gated
measurements = keras.Input(shape=(13,))
weighed = Gate()(measurements)
hidden = layers.Dense(8, activation="relu")(weighed)
merged = layers.Concatenate()([measurements, hidden])
gated = keras.Model(measurements, layers.Dense(3, activation="softmax")(merged))
