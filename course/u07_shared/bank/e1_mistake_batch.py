# ---
# kind: mistake
# exercise: e1
# about: thought that the shape says how many pairs there are
# loses:
#   u07_e1_look_inputs: |
#     shared_look, input 1: wrong shape
#       expected: (8,)
#       actual:   (32, 8)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#     shared_look, input 2: wrong shape
#       expected: (8,)
#       actual:   (32, 8)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#   u07_e1_look_graph: |
#     shared_look, input 1: wrong shape
#       expected: (8,)
#       actual:   (32, 8)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#     shared_look, input 2: wrong shape
#       expected: (8,)
#       actual:   (32, 8)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#     shared_look, layer 2 (concatenate): wrong axis
#       expected: 1
#       actual:   2, the last
#       hint:     features are on the last axis, samples on the first
# checks:
#   u07_e1_look_inputs: check_input_shape
#   u07_e1_look_graph: check_same_architecture
# hints:
#   u07_e1_look_inputs: the shape is that of one sample; Keras adds the batch itself, as None
#   u07_e1_look_graph: the shape is that of one sample; Keras adds the batch itself, as None
# ---
# %% u07_e1_look
left, right = keras.Input(shape=(32, 8)), keras.Input(shape=(32, 8))
look = layers.Dense(6, activation="relu")
merged = layers.Concatenate()([look(left), look(right)])
shared_look = keras.Model([left, right], layers.Dense(1, activation="sigmoid")(merged))
