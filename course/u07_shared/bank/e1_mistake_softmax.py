# ---
# kind: mistake
# exercise: e1
# about: softmax on one unit
# loses:
#   u07_e1_look_shared: |
#     shared_look: no input changes the predictions
#       expected: predictions that depend on the input
#       actual:   the same prediction for everything
#       hint:     a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u07_e1_look_graph: |
#     shared_look, layer 3 (Dense, 1 unit): wrong activation
#       expected: sigmoid
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
# checks:
#   u07_e1_look_shared: check_every_input_matters
#   u07_e1_look_graph: check_same_architecture
# hints:
#   u07_e1_look_shared: a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u07_e1_look_graph: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
# ---
# %% u07_e1_look
a, b = keras.Input(shape=(8,)), keras.Input(shape=(8,))
look = layers.Dense(6, activation="relu")
merged = layers.Concatenate()([look(a), look(b)])
shared_look = keras.Model([a, b], layers.Dense(1, activation="softmax")(merged))
