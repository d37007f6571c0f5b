# ---
# kind: mistake
# exercise: e4
# about: the batch stands in the shape
# loses:
#   u05_e4_scaling_repaired:
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(old)
weight = keras.Input(shape=(2000, 1), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
