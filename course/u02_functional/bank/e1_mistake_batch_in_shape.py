# ---
# kind: mistake
# exercise: e1
# about: the batch in the shape
# loses:
#   u02_e1_graph_parameters: |
#     graph: wrong input shape
#       expected: (64,)
#       actual:   (None, 64)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
#   u02_e1_graph_function: |
#     graph, input 1: wrong shape
#       expected: (64,)
#       actual:   (None, 64)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
# checks:
#   u02_e1_graph_parameters: check_input_shape
#   u02_e1_graph_function: check_same_architecture
# hints:
#   u02_e1_graph_parameters: the shape is that of one sample; Keras adds the batch itself, as None
#   u02_e1_graph_function: the shape is that of one sample; Keras adds the batch itself, as None
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(None, 64))
x = layers.Dense(48, activation="relu")(inputs)
x = layers.Dropout(0.2)(x)
x = layers.Dense(24, activation="tanh")(x)
outputs = layers.Dense(10, activation="softmax")(x)
graph = keras.Model(inputs, outputs)
