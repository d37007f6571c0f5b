# ---
# kind: mistake
# exercise: e4
# about: hands in the layer, not a model
# loses:
#   u05_e4_scaling_adapted: |
#     not graded: this is a single layer, and a model is wanted: model.pop() returns the layer that it takes off, so call it on a line of its own; to use a layer, put it in a model
#   u05_e4_scaling_repaired: |
#     not graded: this is a single layer, and a model is wanted: model.pop() returns the layer that it takes off, so call it on a line of its own; to use a layer, put it in a model
# ---
# %% u05_e4_scaling
faults = {"A": "held out", "B": "leak", "C": "never", "D": "healthy"}
kept = {n: float(np.ravel(p.get_layer("scale").mean)[0]) for n, p in patients.items()}
scale = layers.Normalization()
scale.adapt(parcels.x_train["weight"])
weight = keras.Input(shape=(1,), name="weight")
x = layers.Dense(8, activation="relu")(scale(weight))
repaired = scale
