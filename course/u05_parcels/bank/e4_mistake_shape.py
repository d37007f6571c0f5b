# ---
# kind: mistake
# exercise: e4
# about: shape=(8,) by mistake: eight numbers are scaled by one mean
# loses:
#   u05_e4_scaling_repaired: |
#     repaired, input 'weight': wrong shape
#       expected: (1,)
#       actual:   (8,)
#       hint:     keras.Input(shape=...) takes the shape of one sample
#     repaired, layer 1 (Normalization): wrong axis
#       expected: ()
#       actual:   1
#       hint:     look at the argument axis= of this layer
# checks:
#   u05_e4_scaling_repaired: check_same_architecture
# hints:
#   u05_e4_scaling_repaired: keras.Input(shape=...) takes the shape of one sample
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(parcels.x_train["weight"])
weight = keras.Input(shape=(8,), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
