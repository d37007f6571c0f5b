# ---
# kind: mistake
# exercise: e1
# about: the left input twice
# loses:
#   u07_e1_look_shared: |
#     shared_look, layer 1 (Dense): the shared layer is called on the same tensor each time
#       expected: 2 calls on different tensors
#       actual:   calls on input 1 and input 1
#       hint:     the second call was meant for the other input
#   u07_e1_look_graph: |
#     shared_look, layer 1 (Dense, 6 units): reads the wrong tensor in call 2
#       expected: input 2
#       actual:   input 1
# checks:
#   u07_e1_look_shared: check_shared
#   u07_e1_look_graph: check_same_architecture
# hints:
#   u07_e1_look_shared: the second call was meant for the other input
# ---
# %% u07_e1_look
a, b = keras.Input(shape=(8,)), keras.Input(shape=(8,))
look = layers.Dense(6, activation="relu")
merged = layers.Concatenate()([look(a), look(a)])
shared_look = keras.Model([a, b], layers.Dense(1, activation="sigmoid")(merged))
