# ---
# kind: mistake
# exercise: e4
# about: adapts the repaired one to everything
# loses:
#   u05_e4_scaling_adapted: |
#     repaired, Normalization: it knows other data
#       expected: mean 7.89 and variance 19.6
#       actual:   mean 7.92 and variance 19.4
#       hint:     adapt it to the 2000 samples asked for: which ones did it see?
# checks:
#   u05_e4_scaling_adapted: check_adapted
# hints:
#   u05_e4_scaling_adapted: 'adapt it to the 2000 samples asked for: which ones did it see?'
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(np.concatenate([old, new]))
weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
