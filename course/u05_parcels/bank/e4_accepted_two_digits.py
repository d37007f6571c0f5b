# ---
# kind: accepted
# exercise: e4
# about: the means to two digits, scaling from given numbers
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {"A": 8.04, "B": 7.92, "C": 0, "D": 7.89}
scale = layers.Normalization(mean=old.mean(), variance=old.var())

weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
