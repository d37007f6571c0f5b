# ---
# kind: accepted
# exercise: e2
# about: activations as layers, operations and lambdas; the encoder by add
# ---
# %% u10_e2_picture
pixels = keras.Input(shape=(64,))
coder = keras.Sequential(name="encoder")
coder.add(keras.Input(shape=(64,)))
coder.add(layers.Dense(24))
coder.add(layers.ReLU())
coder.add(layers.Dense(6))
code = coder(pixels)
picture = layers.Dense(64, activation=lambda x: ops.sigmoid(x))(code)
rebuilt = keras.Model(pixels, (picture, layers.Softmax()(layers.Dense(10)(code))))
