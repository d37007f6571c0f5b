# ---
# kind: accepted
# exercise: e6
# about: activations as layers of their own
# ---
# %% u06_e6_clinic
faults = {"A": "bypassed", "B": "one unit", "C": "chained", "D": "two trunks"}
reads = {"A": 64, "B": 32, "C": 10, "D": 32}
x = keras.Input((64,))
f = layers.Dense(32, activation=keras.activations.relu)(x)
digit = layers.Softmax()(layers.Dense(10)(f))
repaired = keras.Model(x, {"digit": digit, "turned": ops.sigmoid(layers.Dense(1)(f))})
