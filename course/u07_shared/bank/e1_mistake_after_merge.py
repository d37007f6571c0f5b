# ---
# kind: mistake
# exercise: e1
# about: concatenated first, then one layer
# loses:
#   u07_e1_look_shared: |
#     shared_look: no layer is called 2 times
#       expected: 2 calls
#       actual:   each layer is called once
#       hint:     one layer object, called once for each tensor; each call gives one result, and the model goes on from all of them
#   u07_e1_look_graph: |
#     shared_look, layer 2 (Dense, 6 units): in the wrong place
#       expected: after input 2
#       actual:   after layer 1 (concatenate)
#       hint:     its result is what layer 1 (concatenate) should be called on
#     shared_look: a Dense layer is missing
#       expected: Dense, 6 units, relu, between input 1 and layer 1 (concatenate)
#       actual:   layer 1 (concatenate) reads input 1 and input 2
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u07_e1_look_shared: check_shared
#   u07_e1_look_graph: check_same_architecture
# hints:
#   u07_e1_look_shared: one layer object, called once for each tensor; each call gives one result, and the model goes on from all of them
#   u07_e1_look_graph: its result is what layer 1 (concatenate) should be called on
# ---
# %% u07_e1_look
a, b = keras.Input(shape=(8,)), keras.Input(shape=(8,))
look = layers.Dense(6, activation="relu")
merged = look(layers.Concatenate()([a, b]))
shared_look = keras.Model([a, b], layers.Dense(1, activation="sigmoid")(merged))
