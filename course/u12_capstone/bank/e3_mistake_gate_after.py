# ---
# kind: mistake
# exercise: e3
# about: the gate after the Dense layer
# loses:
#   u12_e3_gated_kinds: |
#     gated: the layers are in another order
#       expected: Gate, Dense, concatenate, Dense
#       actual:   Dense, Gate, concatenate, Dense
#       hint:     each layer is called on the result of the one before: look at the order of the calls
#   u12_e3_gated_graph: |
#     gated, layer 2 (Gate): in the wrong place
#       expected: after input 1
#       actual:   after layer 1 (Dense, 8 units)
#       hint:     its result is what layer 1 (Dense, 8 units) and layer 3 (concatenate) should be called on
# checks:
#   u12_e3_gated_kinds: check_kinds
#   u12_e3_gated_graph: check_same_architecture
# hints:
#   u12_e3_gated_kinds: 'each layer is called on the result of the one before: look at the order of the calls'
#   u12_e3_gated_graph: its result is what layer 1 (Dense, 8 units) and layer 3 (concatenate) should be called on
# ---
# %% u12_e3_gated
measurements = keras.Input(shape=(13,))
hidden = Gate()(layers.Dense(8, activation="relu")(measurements))
merged = layers.Concatenate()([measurements, hidden])
gated = keras.Model(measurements, layers.Dense(3, activation="softmax")(merged))
