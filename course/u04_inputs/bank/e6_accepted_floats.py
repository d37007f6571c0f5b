# ---
# kind: accepted
# exercise: e6
# about: floats, towers as little stacks
# ---
# %% u04_e6_clinic
fault = " deaf "
hears = {"worst": 143.0, "error": 0.0, "mean": 143.0}
ins = [keras.Input(shape=(10,), name=name) for name in ("mean", "error", "worst")]
ends = [keras.Sequential([layers.Dense(6, activation="tanh")])(i) for i in ins]
repaired = keras.Model(ins, layers.Dense(1, activation="sigmoid")(layers.Concatenate()(ends)))
