# ---
# kind: accepted
# exercise: e5
# about: deep branch first, Activation layers
# ---
# %% u03_e5_rebuild
readings = keras.Input((12,), name="readings")
deep = keras.Sequential([layers.Dense(9, "relu"), layers.Dense(5, "relu")])(readings)
ways = [layers.Activation(kind)(layers.Dense(6)(readings)) for kind in ["tanh", "relu"]]
joined = layers.concatenate([deep, layers.add(ways)])
rebuilt = keras.Model(readings, layers.Dense(3, activation="softmax")(joined))
