# ---
# kind: accepted
# exercise: e2
# about: a stack that grew by add, and a second head on the output of a layer of it: Keras has called that layer twice
# ---
# %% u10_e2_picture
# an autoencoder as a stack, then a second head on its code
stack = keras.Sequential(name="autoencoder")
stack.add(keras.Input(shape=(64,)))
stack.add(layers.Dense(units=24, activation=keras.activations.relu))
stack.add(layers.Dense(units=6, name="code"))
stack.add(layers.Dense(units=64, activation=keras.activations.sigmoid))
second = layers.Dense(units=10, activation=keras.activations.softmax)(stack.get_layer("code").output)
rebuilt = keras.Model(stack.inputs, [stack.outputs[0], second], name="mine")
