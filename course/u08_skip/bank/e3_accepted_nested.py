# ---
# kind: accepted
# exercise: e3
# about: each block is a model of its own
# ---
# %% u08_e3_rebuild
def as_model(shape, block):
    p = keras.Input(shape=shape)
    return keras.Model(p, block(p))


def first(x):
    b = layers.Conv2D(6, 3, padding="same", activation=keras.activations.relu)(x)
    return ops.relu(layers.Conv2D(6, 3, padding="same")(b) + x)


def second(x):
    b = layers.Conv2D(12, 3, strides=(2, 2), padding="same", activation="relu")(x)
    b = layers.Conv2D(12, 3, padding="same")(b)
    return ops.relu(b + layers.Conv2D(12, (1, 1), strides=(2, 2), padding="same")(x))


rebuilt = keras.Sequential(
    [
        keras.Input((12, 12, 1)),
        layers.Conv2D(6, 3, padding="same", activation="relu"),
        as_model((12, 12, 6), first),
        as_model((12, 12, 6), second),
        layers.GlobalAveragePooling2D(),
        layers.Dense(10, "softmax"),
    ]
)
