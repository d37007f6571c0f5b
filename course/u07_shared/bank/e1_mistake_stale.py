# ---
# kind: mistake
# exercise: e1
# about: merged the inputs instead of what the shared layer made of them
# loses:
#   u07_e1_look_shared: |
#     shared_look: no layer is called 2 times
#       expected: 2 calls
#       actual:   each layer is called once
#       hint:     one layer object, called once for each tensor; each call gives one result, and the model goes on from all of them
#   u07_e1_look_graph: |
#     shared_look: a Dense layer is missing at 2 places
#       expected: Dense, 6 units, relu, between input 1 and layer 1 (concatenate)
#                 Dense, 6 units, relu, between input 2 and layer 1 (concatenate)
#       actual:   layer 1 (concatenate) reads input 1 and input 2
#                 layer 1 (concatenate) reads input 1 and input 2
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u07_e1_look_shared: check_shared
#   u07_e1_look_graph: check_same_architecture
# hints:
#   u07_e1_look_shared: one layer object, called once for each tensor; each call gives one result, and the model goes on from all of them
#   u07_e1_look_graph: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u07_e1_look
left, right = keras.Input(shape=(8,)), keras.Input(shape=(8,))
look = layers.Dense(6, activation="relu")
a, b = look(left), look(right)
merged = layers.Concatenate()([left, right])
shared_look = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(merged))
