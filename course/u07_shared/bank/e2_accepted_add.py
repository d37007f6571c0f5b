# ---
# kind: accepted
# exercise: e2
# about: grown with add, activations as layers
# ---
# %% u07_e2_encoder
encoder = keras.Sequential(name="enc")
encoder.add(keras.Input((64,)))
for n in (64, 32):
    encoder.add(layers.Dense(n))
    encoder.add(layers.ReLU())
