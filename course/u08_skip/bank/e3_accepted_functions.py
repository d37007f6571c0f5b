# ---
# kind: accepted
# exercise: e3
# about: two functions, one for each kind of block, and keywords
# ---
# %% u08_e3_rebuild
def conv(x, filters, size=3, strides=1):
    return layers.Conv2D(filters, size, strides=strides, padding="same")(x)


def joined(x, short, channels, strides=1):
    body = ops.relu(conv(x, channels, strides=strides))
    return ops.relu(layers.add([conv(body, channels), short]))


p = keras.Input(shape=(12, 12, 1), name="scan")
x = layers.ReLU()(conv(p, 6))
x = joined(x, x, 6)
x = joined(x, conv(x, 12, size=1, strides=2), 12, strides=2)
x = ops.mean(x, axis=(1, 2))
rebuilt = keras.Model(inputs=p, outputs=layers.Softmax()(layers.Dense(10)(x)))
