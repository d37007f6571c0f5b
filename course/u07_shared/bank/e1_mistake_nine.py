# ---
# kind: mistake
# exercise: e1
# about: nine numbers in
# loses:
#   u07_e1_look_inputs: |
#     shared_look, input 1: wrong shape
#       expected: (8,)
#       actual:   (9,)
#       hint:     keras.Input(shape=...) takes the shape of one sample
#     shared_look, input 2: wrong shape
#       expected: (8,)
#       actual:   (9,)
#       hint:     keras.Input(shape=...) takes the shape of one sample
#   u07_e1_look_graph: |
#     shared_look, input 1: wrong shape
#       expected: (8,)
#       actual:   (9,)
#       hint:     keras.Input(shape=...) takes the shape of one sample
#     shared_look, input 2: wrong shape
#       expected: (8,)
#       actual:   (9,)
#       hint:     keras.Input(shape=...) takes the shape of one sample
# checks:
#   u07_e1_look_inputs: check_input_shape
#   u07_e1_look_graph: check_same_architecture
# hints:
#   u07_e1_look_inputs: keras.Input(shape=...) takes the shape of one sample
#   u07_e1_look_graph: keras.Input(shape=...) takes the shape of one sample
# ---
# %% u07_e1_look
a, b = keras.Input(shape=(9,)), keras.Input(shape=(9,))
look = layers.Dense(6, activation="relu")
merged = layers.Concatenate()([look(a), look(b)])
shared_look = keras.Model([a, b], layers.Dense(1, activation="sigmoid")(merged))
