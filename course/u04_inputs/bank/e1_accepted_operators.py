# ---
# kind: accepted
# exercise: e1
# about: ops.concatenate, worst first in the merge, sigmoid as a layer
# ---
# %% u04_e1_two
a = keras.Input((10,), name="mean")
b = keras.Input((10,), name="worst")
ta = layers.ReLU()(layers.Dense(16)(a))
tb = ops.relu(layers.Dense(16)(b))
m = ops.concatenate([tb, ta], axis=1)
two_inputs = keras.Model(inputs=[a, b], outputs=layers.Activation("sigmoid")(layers.Dense(1)(m)))
