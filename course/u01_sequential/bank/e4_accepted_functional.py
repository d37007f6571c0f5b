# ---
# kind: accepted
# exercise: e4
# about: repaired as a functional model
# ---
# %% u01_e4_repaired
pictures = keras.Input(shape=(8, 8))
x = ops.reshape(pictures, (-1, 64))
x = layers.Dense(64, activation="relu")(x)
repaired = keras.Model(pictures, layers.Dense(10, activation="softmax")(x))
