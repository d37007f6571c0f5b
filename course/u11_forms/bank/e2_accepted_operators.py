# ---
# kind: accepted
# exercise: e2
# about: operators, ops, the gate first
# ---
# %% u11_e2_rebuild
m = keras.Input((13,), name="measurements")
gate = layers.Dense(8, "sigmoid")(m)
soft = Limit(most=2.0, name="soft")(m)
x = ops.concatenate([soft, gate * layers.Dense(8, "relu")(soft)], axis=-1)
rebuilt = keras.Model(m, layers.Dense(3, "softmax")(x))
