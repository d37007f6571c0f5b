# ---
# kind: accepted
# exercise: e6
# about: grown with add, the letter small
# ---
# %% u01_e6_drawn
line = "b"
drawn = keras.Sequential()
for layer in (keras.Input(shape=(6, 4)), layers.Flatten(), layers.Dense(16, activation="tanh"), layers.Dense(24), layers.Dense(4, activation="softmax")):
    drawn.add(layer)
