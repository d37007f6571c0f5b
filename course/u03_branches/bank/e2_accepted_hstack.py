# ---
# kind: accepted
# exercise: e2
# about: ops.hstack, a dict as input, linear written out
# ---
# %% u03_e2_wide_deep
x = {"measurements": keras.Input(shape=(10,), name="measurements")}
raw = x["measurements"]
deep = keras.Sequential([layers.Dense(24, "relu"), layers.Dense(12, "relu")])(raw)
wide_deep = keras.Model(x, layers.Dense(1, activation="linear")(ops.hstack([deep, raw])))
