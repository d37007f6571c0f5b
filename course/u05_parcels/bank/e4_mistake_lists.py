# ---
# kind: mistake
# exercise: e4
# about: gives a letter a list of two faults
# loses:
#   u05_e4_scaling_faults:
# ---
# %% u05_e4_scaling
faults = {"A": ["held out"], "B": ["leak", "held out"], "C": ["never"], "D": ["healthy"]}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(old)
weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
