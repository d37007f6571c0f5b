# ---
# kind: mistake
# exercise: e1
# about: a function that makes a layer, called twice
# loses:
#   u07_e1_look_shared: |
#     shared_look: two layers where one shared layer is called 2 times
#       expected: one layer, called 2 times
#       actual:   layer 1 (Dense) and layer 2 (Dense), each with weights of its own
#       hint:     two separate layers, with weights of their own: make one, once, and call it on both
#   u07_e1_look_graph: |
#     shared_look: 2 layers where one shared layer is called
#       expected: one Dense layer, called 2 times
#       actual:   layer 1 (Dense) and layer 2 (Dense), each with weights of its own
#       hint:     two separate layers, with weights of their own: make one, once, and call it on both
# checks:
#   u07_e1_look_shared: check_shared
#   u07_e1_look_graph: check_same_architecture
# hints:
#   u07_e1_look_shared: 'two separate layers, with weights of their own: make one, once, and call it on both'
#   u07_e1_look_graph: 'two separate layers, with weights of their own: make one, once, and call it on both'
# ---
# %% u07_e1_look
a, b = keras.Input(shape=(8,)), keras.Input(shape=(8,))
look = lambda t: layers.Dense(6, activation="relu")(t)
merged = layers.Concatenate()([look(a), look(b)])
shared_look = keras.Model([a, b], layers.Dense(1, activation="sigmoid")(merged))
