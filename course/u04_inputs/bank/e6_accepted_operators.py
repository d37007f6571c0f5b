# ---
# kind: accepted
# exercise: e6
# about: activations as operations, the towers in another order
# ---
# %% u04_e6_clinic
fault = "deaf"
hears = {"mean": 143, "error": 0, "worst": 143}
m, e, w = (keras.Input((10,), name=n) for n in ("mean", "error", "worst"))
tower = lambda t: ops.tanh(layers.Dense(6)(t))
joined = ops.concatenate([tower(w), tower(m), tower(e)], axis=-1)
repaired = keras.Model([m, e, w], ops.sigmoid(layers.Dense(1)(joined)))
