# ---
# kind: mistake
# exercise: e4
# about: softmax on one unit
# loses:
#   u05_e4_scaling_repaired: |
#     repaired, layer 3 (Dense): wrong activation
#       expected: none (linear)
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
# checks:
#   u05_e4_scaling_repaired: check_same_architecture
# hints:
#   u05_e4_scaling_repaired: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(parcels.x_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1, activation="softmax")(x))
