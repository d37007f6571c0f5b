# ---
# kind: mistake
# exercise: e4
# about: a BatchNormalization in place of the Normalization
# loses:
#   u05_e4_scaling_adapted: |
#     repaired: no Normalization
#       expected: a Normalization inside the model
#       actual:   layers: InputLayer, BatchNormalization and Dense
#       hint:     a layer is in the model only if an output leads back to its call
#   u05_e4_scaling_repaired: |
#     repaired, layer 1 (BatchNormalization): another kind of layer
#       expected: Normalization
#       actual:   BatchNormalization
# checks:
#   u05_e4_scaling_adapted: check_adapted
#   u05_e4_scaling_repaired: check_same_architecture
# hints:
#   u05_e4_scaling_adapted: a layer is in the model only if an output leads back to its call
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.BatchNormalization()

weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1)(x))
