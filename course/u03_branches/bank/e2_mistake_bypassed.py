# ---
# kind: mistake
# exercise: e2
# about: the second layer is computed and never used
# loses:
#   u03_e2_wide_deep_merge: |
#     wide_deep, layer 2 (concatenate): wrong width after the merge
#       expected: 22
#       actual:   34, from operands of width 10 (input 1) and 24 (layer 1 (Dense))
#       hint:     the width after a concatenation is the sum of its operands' widths
#   u03_e2_wide_deep_activations: |
#     wide_deep: wrong number of layers with weights
#       expected: 3: relu, relu, none (linear)
#       actual:   2: relu, none (linear)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
#   u03_e2_wide_deep_graph: |
#     wide_deep: a Dense layer is missing
#       expected: Dense, 12 units, relu, between layer 1 (Dense, 24 units) and layer 2 (concatenate)
#       actual:   layer 2 (concatenate) reads input 1 and layer 1 (Dense, 24 units)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u03_e2_wide_deep_merge: check_merge
#   u03_e2_wide_deep_activations: check_activations
#   u03_e2_wide_deep_graph: check_same_architecture
# hints:
#   u03_e2_wide_deep_merge: the width after a concatenation is the sum of its operands' widths
#   u03_e2_wide_deep_activations: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
#   u03_e2_wide_deep_graph: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u03_e2_wide_deep
inputs = keras.Input(shape=(10,))
deep = layers.Dense(24, activation="relu")(inputs)
deeper = layers.Dense(12, activation="relu")(deep)
merged = layers.Concatenate()([inputs, deep])
wide_deep = keras.Model(inputs, layers.Dense(1)(merged))
