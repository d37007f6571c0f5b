# ---
# kind: mistake
# exercise: e1
# about: the shared layer has no relu
# loses:
#   u07_e1_look_graph: |
#     shared_look, layer 1 (Dense, 6 units): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u07_e1_look_graph: check_same_architecture
# hints:
#   u07_e1_look_graph: a layer without an activation is linear
# ---
# %% u07_e1_look
a, b = keras.Input(shape=(8,)), keras.Input(shape=(8,))
look = layers.Dense(6)
merged = layers.Concatenate()([look(a), look(b)])
shared_look = keras.Model([a, b], layers.Dense(1, activation="sigmoid")(merged))
