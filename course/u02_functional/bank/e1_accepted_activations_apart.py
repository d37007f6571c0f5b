# ---
# kind: accepted
# exercise: e1
# about: activations as operations and layers of their own
# ---
# %% u02_e1_graph
inputs = keras.Input((64,))
x = ops.relu(layers.Dense(48)(inputs))
x = layers.Dropout(rate=0.2)(x)
x = layers.Activation("tanh")(layers.Dense(24)(x))
outputs = layers.Softmax()(layers.Dense(10)(x))
graph = keras.Model([inputs], [outputs])
