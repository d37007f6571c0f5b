# ---
# kind: accepted
# exercise: e6
# about: every layer with a name, None for the activation
# ---
# %% u01_e6_drawn
line = "B"
drawn = keras.Sequential(name="b")
drawn.add(layers.InputLayer(shape=(6, 4), name="rows"))
drawn.add(layers.Flatten(name="unroll"))
drawn.add(layers.Dense(units=16, activation=keras.activations.tanh, name="bend"))
drawn.add(layers.Dense(units=24, activation=None, name="plain"))
drawn.add(layers.Dense(units=4, name="score"))
drawn.add(layers.Activation("softmax", name="share"))
