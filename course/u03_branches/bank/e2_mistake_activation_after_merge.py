# ---
# kind: mistake
# exercise: e2
# about: relu after the merge bends the raw numbers too
# loses:
#   u03_e2_wide_deep_activations: |
#     wide_deep, layer 2 (Dense): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     relu comes after the concatenate here: apply it to each layer before that
#   u03_e2_wide_deep_graph: |
#     wide_deep: relu is in the wrong place
#       expected: right after layer 2 (Dense, 12 units)
#       actual:   right after layer 3 (concatenate)
#       hint:     relu comes after the concatenate here: apply it to each layer before that
# checks:
#   u03_e2_wide_deep_activations: check_activations
#   u03_e2_wide_deep_graph: check_same_architecture
# hints:
#   u03_e2_wide_deep_activations: 'relu comes after the concatenate here: apply it to each layer before that'
#   u03_e2_wide_deep_graph: 'relu comes after the concatenate here: apply it to each layer before that'
# ---
# %% u03_e2_wide_deep
inputs = keras.Input(shape=(10,))
x = layers.Dense(24, activation="relu")(inputs)
x = layers.Dense(12)(x)
merged = layers.ReLU()(layers.Concatenate()([inputs, x]))
wide_deep = keras.Model(inputs, layers.Dense(1)(merged))
