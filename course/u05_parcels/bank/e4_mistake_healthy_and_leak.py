# ---
# kind: mistake
# exercise: e4
# about: takes the leak for healthy
# loses:
#   u05_e4_scaling_faults: |
#     faults['B']: wrong text
#       expected: another text
#       actual:   'healthy'
#       hint:     compare the mean that its scale keeps with the mean weight of the parcels to learn from, of those held out, and of both together
#     faults['D']: wrong text
#       expected: another text
#       actual:   'leak'
#       hint:     compare the mean that its scale keeps with the mean weight of the parcels to learn from, of those held out, and of both together
# checks:
#   u05_e4_scaling_faults: check_mapping
# hints:
#   u05_e4_scaling_faults: compare the mean that its scale keeps with the mean weight of the parcels to learn from, of those held out, and of both together
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "healthy", "C": "never", "D": "leak"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(parcels.x_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
