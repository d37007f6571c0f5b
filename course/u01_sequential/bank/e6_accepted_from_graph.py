# ---
# kind: accepted
# exercise: e6
# about: wired first, then its layers as a stack
# ---
# %% u01_e6_drawn
line = "B"
wire = start = keras.Input(shape=(6, 4))
for layer in [layers.Flatten(), layers.Dense(16, "tanh"), layers.Dense(24), layers.Dense(4, "softmax")]:
    wire = layer(wire)
drawn = keras.Sequential(keras.Model(start, wire).layers)
