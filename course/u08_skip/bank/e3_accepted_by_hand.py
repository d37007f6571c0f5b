# ---
# kind: accepted
# exercise: e3
# about: everything written out, no function used
# ---
# %% u08_e3_resnet
p = keras.Input((8, 8, 1))
h = layers.Conv2D(8, 3, padding="same")(p)
h = layers.Conv2D(8, 3, padding="same")(layers.ReLU()(h))
a = ops.relu(h + layers.Conv2D(8, 1)(p))
h = layers.Conv2D(8, 3, padding="same", activation="relu")(a)
h = layers.Conv2D(8, 3, padding="same")(h)
b = ops.relu(a + h)
g = layers.GlobalAveragePooling2D()(b)
resnet = keras.Model(inputs=p, outputs=layers.Softmax()(layers.Dense(10)(g)))
