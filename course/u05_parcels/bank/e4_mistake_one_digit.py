# ---
# kind: mistake
# exercise: e4
# about: the means to one digit only
# loses:
#   u05_e4_scaling_kept: |
#     kept['A']: wrong number
#       expected: another number
#       actual:   8.0
#       hint:     the layer keeps it as layer.mean; give it in kilograms, to two digits
#     kept['B']: wrong number
#       expected: another number
#       actual:   7.9
#     kept['D']: wrong number
#       expected: another number
#       actual:   7.9
# checks:
#   u05_e4_scaling_kept: check_mapping
# hints:
#   u05_e4_scaling_kept: the layer keeps it as layer.mean; give it in kilograms, to two digits
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {"A": 8.0, "B": 7.9, "C": 0.0, "D": 7.9}
scale = layers.Normalization()
scale.adapt(parcels.x_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
