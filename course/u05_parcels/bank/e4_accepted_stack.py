# ---
# kind: accepted
# exercise: e4
# about: a stack, axis=None
# ---
# %% u05_e4_scaling
faults = dict(A="held out", B="leak", C="never", D="healthy")
kept = {"A": np.float32(new.mean()), "B": np.concatenate([old, new]).mean(), "C": 0.0, "D": old.mean()}
scale = layers.Normalization(axis=None)
scale.adapt(old)
repaired = keras.Sequential(
    [keras.Input((1,), name="weight"), scale, layers.Dense(8, "relu"), layers.Dense(1)]
)
