# ---
# kind: mistake
# exercise: e3
# about: a line without the merge
# loses:
#   u12_e3_gated_kinds: |
#     gated: concatenate is missing
#       expected: Gate, Dense, concatenate, Dense
#       actual:   Gate, Dense, Dense
#       hint:     a merge is called on a list of the branches' last tensors, all of them, and the model goes on from what it gives
#   u12_e3_gated_graph: |
#     gated: a concatenate is missing
#       expected: concatenate, reading layer 1 (Gate) and layer 2 (Dense), before layer 3 (Dense)
#       actual:   layer 3 (Dense) reads layer 2 (Dense)
#       hint:     keep the tensor from before the layers under a name, and concatenate the two
# checks:
#   u12_e3_gated_kinds: check_kinds
#   u12_e3_gated_graph: check_same_architecture
# hints:
#   u12_e3_gated_kinds: a merge is called on a list of the branches' last tensors, all of them, and the model goes on from what it gives
#   u12_e3_gated_graph: keep the tensor from before the layers under a name, and concatenate the two
# ---
# %% u12_e3_gated
measurements = keras.Input(shape=(13,))
hidden = layers.Dense(8, activation="relu")(Gate()(measurements))
gated = keras.Model(measurements, layers.Dense(3, activation="softmax")(hidden))
