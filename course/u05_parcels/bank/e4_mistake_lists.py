# ---
# kind: mistake
# exercise: e4
# about: gives a letter a list of two faults
# loses:
#   u05_e4_scaling_faults: |
#     faults['A']: wrong text
#       expected: another text
#       actual:   ['held out']
#       hint:     the options are 'healthy', 'leak', 'held out' and 'never', each once
#     faults['B']: wrong text
#       expected: another text
#       actual:   ['leak', 'held out']
#     faults['C']: wrong text
#       expected: another text
#       actual:   ['never']
#     and 1 more
# checks:
#   u05_e4_scaling_faults: check_mapping
# hints:
#   u05_e4_scaling_faults: the options are 'healthy', 'leak', 'held out' and 'never', each once
# ---
# %% u05_e4_scaling
faults = {"A": ["held out"], "B": ["leak", "held out"], "C": ["never"], "D": ["healthy"]}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(old)
weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
