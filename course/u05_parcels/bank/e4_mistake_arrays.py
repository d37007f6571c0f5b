# ---
# kind: mistake
# exercise: e4
# about: the means as arrays of shape (1, 1)
# loses:
#   u05_e4_scaling_kept: |
#     kept['A']: not a number
#       expected: a number
#       actual:   an array of shape (1, 1)
#       hint:     take the number out of the array with .item()
#     kept['B']: not a number
#       expected: a number
#       actual:   an array of shape (1, 1)
#       hint:     take the number out of the array with .item()
#     kept['C']: not a number
#       expected: a number
#       actual:   an array of shape (1, 1)
#       hint:     take the number out of the array with .item()
#     and 1 more
# checks:
#   u05_e4_scaling_kept: check_mapping
# hints:
#   u05_e4_scaling_kept: take the number out of the array with .item()
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: np.asarray(p.get_layer("scale").mean) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(parcels.x_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
