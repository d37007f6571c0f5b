# ---
# kind: accepted
# exercise: e3
# about: operations, the other order, a named gate
# ---
# %% u12_e3_gated
m = keras.Input((13,), name="measurements")
gate = Gate(name="gate")
g = gate(m)
d = ops.relu(layers.Dense(8)(g))
gated = keras.Model(m, ops.softmax(layers.Dense(3)(ops.concatenate([d, g], axis=1))))
