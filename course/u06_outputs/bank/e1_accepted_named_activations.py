# ---
# kind: accepted
# exercise: e1
# about: activations as layers, which bear the names of the heads, in a list
# ---
# %% u06_e1_heads
pixels = keras.Input(shape=(64,))
features = layers.ReLU()(layers.Dense(48)(pixels))
digit = layers.Softmax(name="digit")(layers.Dense(10)(features))
turned = layers.Activation("sigmoid", name="turned")(layers.Dense(1)(features))
two_heads = keras.Model(pixels, [digit, turned])
