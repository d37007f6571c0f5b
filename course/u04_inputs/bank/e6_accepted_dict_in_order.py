# ---
# kind: accepted
# exercise: e6
# about: a dict for the numbers by zip, nested calls
# ---
# %% u04_e6_clinic
fault = "DEAF"
hears = dict(zip(patient.input_names if hasattr(patient, "input_names") else ["mean", "error", "worst"], [143, 0, 143]))
a, b, c = [keras.Input((10,), name=n) for n in "mean error worst".split()]
D = lambda: layers.Dense(6, "tanh")
repaired = keras.Model((a, b, c), layers.Dense(1, "sigmoid")(layers.concatenate([D()(a), D()(b), D()(c)])))
