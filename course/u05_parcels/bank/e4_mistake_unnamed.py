# ---
# kind: mistake
# exercise: e4
# about: the input has no name
# loses:
#   u05_e4_scaling_repaired: |
#     repaired: wrong input names
#       expected: 'weight'
#       actual:   no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
# checks:
#   u05_e4_scaling_repaired: check_input_names
# hints:
#   u05_e4_scaling_repaired: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(parcels.x_train["weight"])
weight = keras.Input(shape=(1,))
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
