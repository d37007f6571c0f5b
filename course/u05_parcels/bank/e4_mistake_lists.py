# ---
# kind: mistake
# exercise: e4
# about: gives a letter a list of two faults
# loses:
#   u05_e4_scaling_faults: |
#     faults['A']: not a text
#       expected: a text, '...'
#       actual:   a list of 1 element
#       hint:     one of the words of the statement is asked for, in quotes
#     faults['B']: not a text
#       expected: a text, '...'
#       actual:   a list of 2 elements
#       hint:     one of the words of the statement is asked for, in quotes
#     faults['C']: not a text
#       expected: a text, '...'
#       actual:   a list of 1 element
#       hint:     one of the words of the statement is asked for, in quotes
#     and 1 more
# checks:
#   u05_e4_scaling_faults: check_mapping
# hints:
#   u05_e4_scaling_faults: one of the words of the statement is asked for, in quotes
# ---
# %% u05_e4_scaling
faults = {"A": ["held out"], "B": ["leak", "held out"], "C": ["never"], "D": ["healthy"]}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(old)
weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
