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
#     gated, layer 1 (Dense): reads the wrong tensor
#       expected: layer 2 (Gate)
#       actual:   input 1
#       hint:     is a tensor variable stale, so that the layer is called on the wrong tensor?
#     gated, layer 2 (Gate): reads the wrong tensor
#       expected: input 1
#       actual:   layer 1 (Dense)
#       hint:     is a tensor variable stale, so that the layer is called on the wrong tensor?
#     gated, layer 3 (concatenate): reads the wrong tensor
#       expected: layer 2 (Gate) and layer 1 (Dense)
#       actual:   input 1 and layer 2 (Gate)
#       hint:     is a tensor variable stale, so that the layer is called on the wrong tensor?
# checks:
#   u12_e3_gated_kinds: check_kinds
#   u12_e3_gated_graph: check_same_architecture
# ---
# %% u12_e3_gated
measurements = keras.Input(shape=(13,))
hidden = Gate()(layers.Dense(8, activation="relu")(measurements))
merged = layers.Concatenate()([measurements, hidden])
gated = keras.Model(measurements, layers.Dense(3, activation="softmax")(merged))
