# ---
# kind: accepted
# exercise: e5
# about: tf.nn functions as activations
# ---
# %% u03_e5_rebuild
import tensorflow as tf

x = keras.Input(shape=(12,))
a, b = layers.Dense(6, tf.nn.relu)(x), layers.Dense(6, tf.tanh)(x)
c = layers.Dense(5, tf.nn.relu)(layers.Dense(9, tf.nn.relu)(x))
rebuilt = keras.Model(x, layers.Dense(3, tf.nn.softmax)(layers.Concatenate(axis=-1)([layers.add([b, a]), c])))
