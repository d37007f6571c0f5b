# ---
# kind: mistake
# exercise: e3
# about: a gate for each way
# loses:
#   u12_e3_gated_kinds: |
#     gated: more layers than asked for
#       expected: Gate, Dense, concatenate, Dense
#       actual:   Gate, Gate, Dense, concatenate, Dense
#       hint:     not asked for: Gate
#   u12_e3_gated_graph: |
#     gated, layer 4 (concatenate): reads the wrong tensor
#       expected: layer 1 (Gate) and layer 3 (Dense, 8 units)
#       actual:   layer 2 (Gate) and layer 3 (Dense, 8 units)
#     gated, layer 2 (Gate): not asked for
#       actual:   Gate, after input 1
#       hint:     like layer 1 (Gate), on the same tensor: build it once and use its result twice
# checks:
#   u12_e3_gated_kinds: check_kinds
#   u12_e3_gated_graph: check_same_architecture
# hints:
#   u12_e3_gated_kinds: 'not asked for: Gate'
#   u12_e3_gated_graph: 'like layer 1 (Gate), on the same tensor: build it once and use its result twice'
# ---
# %% u12_e3_gated
measurements = keras.Input(shape=(13,))
hidden = layers.Dense(8, activation="relu")(Gate()(measurements))
merged = layers.Concatenate()([Gate()(measurements), hidden])
gated = keras.Model(measurements, layers.Dense(3, activation="softmax")(merged))
