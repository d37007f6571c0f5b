# ---
# kind: accepted
# exercise: e1
# about: the layers of the stack itself, called again one by one
# ---
# %% u02_e1_graph
inputs = keras.Input(shape=(64,))
x = inputs
for layer in stack.layers:
    x = layer(x)
graph = keras.Model(inputs, x)
