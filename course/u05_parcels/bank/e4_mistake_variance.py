# ---
# kind: mistake
# exercise: e4
# about: gives the variances
# loses:
#   u05_e4_scaling_kept: |
#     kept['A']: wrong number
#       expected: another number
#       actual:   18.2665
#       hint:     the layer keeps it as layer.mean; give it in kilograms, to two digits
#     kept['B']: wrong number
#       expected: another number
#       actual:   19.3737
#     kept['C']: wrong number
#       expected: another number
#       actual:   1.0
#       hint:     a layer that was never adapted keeps a number, too: look at its mean
#     and 1 more
# checks:
#   u05_e4_scaling_kept: check_mapping
# hints:
#   u05_e4_scaling_kept: the layer keeps it as layer.mean; give it in kilograms, to two digits
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").variance)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(parcels.x_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
