# ---
# kind: accepted
# exercise: e2
# about: a loop over widths; activations as layers and operations
# ---
# %% u06_e2_picture
x = pixels = keras.Input((64,))
trunk = []
for units in (40, 20):
    x = layers.ReLU()(layers.Dense(units)(x))
    trunk.append(x)
early, digit = (layers.Softmax()(layers.Dense(10)(x)) for x in trunk)
rebuilt = keras.Model(inputs=pixels, outputs=(early, digit, layers.Dense(1)(x)))
