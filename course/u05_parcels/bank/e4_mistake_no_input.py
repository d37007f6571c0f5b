# ---
# kind: mistake
# exercise: e4
# about: a stack without its Input
# loses:
#   u05_e4_scaling_adapted:
#   u05_e4_scaling_repaired:
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
repaired = keras.Sequential([layers.Normalization(), layers.Dense(8, activation="relu"), layers.Dense(1)])
