# ---
# kind: accepted
# exercise: e1
# about: the body is a Sequential of its own
# ---
# %% u08_e1_identity
def identity_block(x):
    filters = int(x.shape[3])
    body = keras.Sequential(
        [
            layers.Conv2D(filters, kernel_size=(3, 3), padding="same"),
            layers.Activation("relu"),
            layers.Conv2D(filters, kernel_size=(3, 3), padding="same", activation="linear"),
        ]
    )
    return layers.Activation(keras.activations.relu)(layers.add([body(x), x]))
