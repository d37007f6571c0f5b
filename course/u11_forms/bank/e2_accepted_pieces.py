# ---
# kind: accepted
# exercise: e2
# about: activations as layers, from_config for the Limit, a whole number
# ---
# %% u11_e2_rebuild
import tensorflow as tf

m = keras.Input(shape=(13,), name="measurements")
limit = Limit.from_config({"most": 2})
l = limit(m)
a = layers.ReLU()(layers.Dense(8)(l))
b = layers.Activation(tf.nn.sigmoid)(layers.Dense(8)(m))
c = layers.concatenate([l, layers.multiply([a, b])])
rebuilt = keras.Model(inputs=m, outputs=layers.Softmax()(layers.Dense(3)(c)))
