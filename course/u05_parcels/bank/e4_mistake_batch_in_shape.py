# ---
# kind: mistake
# exercise: e4
# about: the batch stands in the shape
# loses:
#   u05_e4_scaling_repaired: |
#     repaired, input 'weight': wrong shape
#       expected: (1,)
#       actual:   (2000, 1)
#       hint:     the shape is that of one sample; Keras adds the batch itself, as None
# checks:
#   u05_e4_scaling_repaired: check_same_architecture
# hints:
#   u05_e4_scaling_repaired: the shape is that of one sample; Keras adds the batch itself, as None
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(old)
weight = keras.Input(shape=(2000, 1), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
