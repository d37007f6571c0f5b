# ---
# kind: mistake
# exercise: e4
# about: no relu
# loses:
#   u05_e4_scaling_repaired: |
#     repaired, layer 2 (Dense): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u05_e4_scaling_repaired: check_same_architecture
# hints:
#   u05_e4_scaling_repaired: a layer without an activation is linear
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(parcels.x_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8)(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
