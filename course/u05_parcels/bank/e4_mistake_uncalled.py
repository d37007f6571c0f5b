# ---
# kind: mistake
# exercise: e4
# about: the last layer is not called
# loses:
#   u05_e4_scaling_adapted: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
#   u05_e4_scaling_repaired: |
#     not attempted: repaired is None
#       actual:   a cell stopped with ValueError: All `outputs` values must be KerasTensors. Received: outputs=<Dense name=dense, built=False> including invalid value <Dense name=dense, built=False…
#       hint:     a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out
# checks:
#   u05_e4_scaling_adapted: check_adapted
#   u05_e4_scaling_repaired: check_attempted
# hints:
#   u05_e4_scaling_adapted: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
#   u05_e4_scaling_repaired: 'a layer stands where a tensor belongs: call it, layer(tensor), and take what comes out'
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(parcels.x_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = keras.Model(weight, layers.Dense(1))
