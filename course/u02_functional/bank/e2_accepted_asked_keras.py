# ---
# kind: accepted
# exercise: e2
# about: built the graph and asked Keras after all
# ---
# %% u02_e2_trace
pixels = keras.Input(shape=(8, 8))
a = layers.Dense(16, activation="relu")(pixels)
b = layers.Flatten()(a)
c = layers.Dense(10)(a)
d = layers.Dense(20, activation="relu")(b)
e = layers.Dense(10, activation="softmax")(d)
model = keras.Model(pixels, e)
wire_shapes = {name: wire.shape for name, wire in zip("abcde", (a, b, c, d, e))}
layer_count = len(model.layers)
model_parameters = model.count_params()
