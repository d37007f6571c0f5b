# ---
# kind: accepted
# exercise: e6
# about: counted by Keras, plus signs
# ---
# %% u03_e6_clinic
fault = "Broadcast"
x = keras.Input(shape=(10,))
first = layers.Dense(10)(layers.Dense(16, activation="relu")(x))
second = layers.Dense(10)(layers.Dense(6, activation="tanh")(x))
repaired = keras.Model(x, layers.Dense(1)(x + first + second))
lacking = repaired.count_params() - patient.count_params()
