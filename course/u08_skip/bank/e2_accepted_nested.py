# ---
# kind: accepted
# exercise: e2
# about: the body is a Sequential, keyword arguments
# ---
# %% u08_e2_projection
def projection_block(x, channels=8):
    way = keras.Sequential(name="way")
    way.add(layers.Conv2D(filters=channels, kernel_size=3, padding="same"))
    way.add(layers.ReLU())
    way.add(layers.Conv2D(filters=channels, kernel_size=3, padding="same"))
    short = layers.Conv2D(filters=channels, kernel_size=1, activation=None)
    return layers.Activation("relu")(layers.add([way(x), short(x)]))
