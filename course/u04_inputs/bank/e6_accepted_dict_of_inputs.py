# ---
# kind: accepted
# exercise: e6
# about: a dict of inputs, which Keras sorts by its keys
# ---
# %% u04_e6_clinic
fault = "deaf"
hears = {"mean": 143, "error": 0, "worst": 143}
ins = [keras.Input(shape=(10,), name=name) for name in ("mean", "error", "worst")]
ends = [layers.Dense(6, activation="tanh")(i) for i in ins]
repaired = keras.Model(dict(zip(("mean", "error", "worst"), ins)), layers.Dense(1, activation="sigmoid")(layers.Concatenate()(ends)))
