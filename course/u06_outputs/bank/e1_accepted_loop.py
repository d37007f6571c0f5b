# ---
# kind: accepted
# exercise: e1
# about: the heads made in a loop
# ---
# %% u06_e1_heads
p = keras.layers.Input(shape=[64])
f = ops.relu(layers.Dense(48)(p))
outs = {}
for name, units, activation in [("digit", 10, "softmax"), ("turned", 1, "sigmoid")]:
    outs[name] = layers.Dense(units, activation=activation, name=name)(f)
two_heads = keras.Model(p, outs)
