# ---
# kind: accepted
# exercise: e1
# about: the function makes a model of the block and calls it
# ---
# %% u08_e1_identity
def identity_block(x):
    start = keras.Input(shape=x.shape[1:])
    c = x.shape[-1]
    h = layers.Conv2D(c, 3, padding="same", activation="relu")(start)
    h = layers.Conv2D(c, 3, padding="same")(h)
    block = keras.Model(inputs=start, outputs=layers.ReLU()(start + h))
    return block(x)
