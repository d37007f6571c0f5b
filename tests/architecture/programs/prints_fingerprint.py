"""The fingerprint of one small network."""

import keras
from keras import layers

from stackgraph.architecture import read_model
from stackgraph.architecture.fingerprint import fingerprint

x = keras.Input((4,), name="x")
a, b = layers.Dense(4, "relu")(x), layers.Dense(4, "tanh")(x)
print(fingerprint(read_model(keras.Model(x, layers.Add()([a, b])))))
