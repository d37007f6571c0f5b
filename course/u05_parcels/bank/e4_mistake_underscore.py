# ---
# kind: mistake
# exercise: e4
# about: another spelling of a fault
# loses:
#   u05_e4_scaling_faults: |
#     faults['A']: not one of the options
#       expected: one of 'healthy', 'leak', 'held out', 'never'
#       actual:   'held_out'
#       hint:     did you mean 'held out'?
# checks:
#   u05_e4_scaling_faults: check_mapping
# hints:
#   u05_e4_scaling_faults: did you mean 'held out'?
# ---
# %% u05_e4_scaling
faults = {"A": "held_out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(parcels.x_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
