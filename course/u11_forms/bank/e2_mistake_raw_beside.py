# ---
# kind: mistake
# exercise: e2
# about: the raw measurements go on to the last layer
# loses:
#   u11_e2_rebuild_picture: |
#     rebuilt, layer 5 (concatenate): reads the wrong tensor
#       expected: layer 1 (Limit) and layer 4 (multiply)
#       actual:   input 'measurements' and layer 4 (multiply)
#       hint:     it is called on a tensor from before layer 1 (Limit): was an older variable used?
# checks:
#   u11_e2_rebuild_picture: check_same_architecture
# hints:
#   u11_e2_rebuild_picture: 'it is called on a tensor from before layer 1 (Limit): was an older variable used?'
# ---
# %% u11_e2_rebuild
m = keras.Input(shape=(13,), name="measurements")
l = Limit(2.0)(m)
x = layers.Multiply()([layers.Dense(8, activation="relu")(l), layers.Dense(8, activation="sigmoid")(m)])
rebuilt = keras.Model(m, layers.Dense(3, activation="softmax")(layers.Concatenate()([m, x])))
