# ---
# kind: accepted
# exercise: e4
# about: the Normalization is given mean and variance as numbers
# ---
# %% u05_e4_scaling
letters = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
faults = {letter: letters[letter] for letter in patients}
kept = {}
for letter in "ABCD":
    kept[letter] = round(patients[letter].get_layer("scale").mean.numpy().item(), 2)
weight = keras.Input((1,), name="weight")
scaled = layers.Normalization(mean=float(old.mean()), variance=float(old.var()))(weight)
repaired = keras.Model(weight, layers.Dense(1)(layers.Dense(8, activation=ops.relu)(scaled)))
