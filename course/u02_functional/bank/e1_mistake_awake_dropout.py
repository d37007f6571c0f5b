# ---
# kind: mistake
# exercise: e1
# about: Dropout called with training=True, so it drops in predictions too
# loses:
#   u02_e1_graph_function: |
#     graph, layer 2 ('forget'): wrong training
#       expected: not given
#       actual:   True
#       hint:     look at the argument training= of this layer
# checks:
#   u02_e1_graph_function: check_same_architecture
# hints:
#   u02_e1_graph_function: look at the argument training= of this layer
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
x = layers.Dense(48, activation="relu", name="wide")(inputs)
x = layers.Dropout(0.2, name="forget")(x, training=True)
x = layers.Dense(24, activation="tanh", name="narrow")(x)
outputs = layers.Dense(10, activation="softmax", name="digit")(x)
graph = keras.Model(inputs, outputs)
