# ---
# kind: accepted
# exercise: e6
# about: rewires the layers of the patient and adds the one that is missing
# ---
# %% u02_e6_clinic
fault = "bypassed"
missing = 1056
steps = 3
first, third, digit = patient.layers[1:]
inputs = keras.Input(shape=(64,))
x = layers.Dense(32, activation="relu")(first(inputs))
repaired = keras.Model(inputs, digit(third(x)))
