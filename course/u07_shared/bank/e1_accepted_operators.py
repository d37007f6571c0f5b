# ---
# kind: accepted
# exercise: e1
# about: ops.concatenate, relu after the shared layer, right first
# ---
# %% u07_e1_look
a = keras.Input((8,), name="a")
b = keras.Input((8,), name="b")
d = layers.Dense(6)
m = ops.concatenate([ops.relu(d(b)), ops.relu(d(a))], axis=-1)
shared_look = keras.Model(inputs=[a, b], outputs=ops.sigmoid(layers.Dense(1)(m)))
