# ---
# kind: mistake
# exercise: e4
# about: scales outside the model
# loses:
#   u05_e4_scaling_adapted: |
#     repaired: no Normalization
#       expected: a Normalization inside the model
#       actual:   layers: InputLayer and Dense
#       hint:     a layer is in the model only if an output leads back to its call
#   u05_e4_scaling_repaired: |
#     repaired: a Normalization layer is missing
#       expected: Normalization, between input 'weight' and layer 1 (Dense)
#       actual:   layer 1 (Dense) reads input 'weight'
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u05_e4_scaling_adapted: check_adapted
#   u05_e4_scaling_repaired: check_same_architecture
# hints:
#   u05_e4_scaling_adapted: a layer is in the model only if an output leads back to its call
#   u05_e4_scaling_repaired: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(parcels.x_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8, activation="relu")(weight)
repaired = keras.Model(weight, layers.Dense(1)(x))
