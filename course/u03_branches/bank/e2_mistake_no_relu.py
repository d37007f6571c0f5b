# ---
# kind: mistake
# exercise: e2
# about: no activation in the deep branch
# loses:
#   u03_e2_wide_deep_activations: |
#     wide_deep, layer 1 (Dense): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
#     wide_deep, layer 2 (Dense): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
#   u03_e2_wide_deep_graph: |
#     wide_deep, layer 1 (Dense, 24 units) and layer 2 (Dense, 12 units): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u03_e2_wide_deep_activations: check_activations
#   u03_e2_wide_deep_graph: check_same_architecture
# hints:
#   u03_e2_wide_deep_activations: a layer without an activation is linear
#   u03_e2_wide_deep_graph: a layer without an activation is linear
# ---
# %% u03_e2_wide_deep
inputs = keras.Input(shape=(10,))
x = layers.Dense(24)(inputs)
x = layers.Dense(12)(x)
merged = layers.Concatenate()([inputs, x])
wide_deep = keras.Model(inputs, layers.Dense(1)(merged))
