# ---
# kind: mistake
# exercise: e2
# about: writes the Limit out as operations with the wrong order
# loses:
#   u11_e2_rebuild_picture: |
#     rebuilt, layer 2 (* 0.5): another kind of layer
#       expected: Limit
#       actual:   * 0.5
#     rebuilt, layer 1 (* 2): not asked for
#       actual:   * 2, tanh, after input 'measurements'
# checks:
#   u11_e2_rebuild_picture: check_same_architecture
# ---
# %% u11_e2_rebuild
m = keras.Input(shape=(13,), name="measurements")
l = ops.tanh(m * 2.0) / 2.0
x = layers.Multiply()([layers.Dense(8, activation="relu")(l), layers.Dense(8, activation="sigmoid")(m)])
rebuilt = keras.Model(m, layers.Dense(3, activation="softmax")(layers.Concatenate()([l, x])))
