# ---
# kind: mistake
# exercise: e1
# about: concatenated first, then one layer
# loses:
#   u07_e1_look_shared: |
#     shared_look, layer 2 (Dense): wrong number of calls
#       expected: 2 calls
#       actual:   1 call
#       hint:     one layer object, called once for each tensor; each call gives one result, and the model goes on from all of them
#   u07_e1_look_graph: |
#     shared_look: a Dense layer is missing
#       expected: Dense, 6 units, relu, reading input 1
#       actual:   layer 1 (concatenate) reads input 1 and input 2
#       hint:     a layer that no output leads back to is bypassed: is a tensor variable stale, so that the next layer is called on the earlier tensor?
#     shared_look, layer 2 (Dense): reads the wrong tensor
#       expected: input 2
#       actual:   layer 1 (concatenate)
#       hint:     is a tensor variable stale, so that the layer is called on the wrong tensor?
#     shared_look, layer 3 (Dense): reads the wrong tensor
#       expected: layer 1 (concatenate)
#       actual:   layer 2 (Dense)
#       hint:     is a tensor variable stale, so that the layer is called on the wrong tensor?
# checks:
#   u07_e1_look_shared: check_shared
#   u07_e1_look_graph: check_same_architecture
# ---
# %% u07_e1_look
a, b = keras.Input(shape=(8,)), keras.Input(shape=(8,))
look = layers.Dense(6, activation="relu")
merged = look(layers.Concatenate()([a, b]))
shared_look = keras.Model([a, b], layers.Dense(1, activation="sigmoid")(merged))
