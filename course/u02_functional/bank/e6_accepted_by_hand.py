# ---
# kind: accepted
# exercise: e6
# about: a newly built line, floats, upper case
# ---
# %% u02_e6_clinic
fault = "Bypassed"
missing = 1056.0
steps = 3.0
x = inputs = keras.Input(shape=(64,))
for units in [32, 32, 32]:
    x = layers.Dense(units, "relu")(x)
repaired = keras.Model(inputs, layers.Dense(10, "softmax")(x))
