# ---
# kind: accepted
# exercise: e2
# about: another order in the merge, operations for activations
# ---
# %% u04_e2_towers
m, e, w = [keras.Input((10,), name=n) for n in ("mean", "error", "worst")]
tw = ops.relu(layers.Dense(8)(ops.relu(layers.Dense(16)(w))))
tm = ops.relu(layers.Dense(8)(m))
te = ops.tanh(layers.Dense(4)(e))
out = ops.sigmoid(layers.Dense(1)(ops.concatenate([tw, te, tm], axis=-1)))
three_towers = keras.Model([m, e, w], out)
