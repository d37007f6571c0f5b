# ---
# kind: accepted
# exercise: e1
# about: a helper makes the convolutions, ops.add joins
# ---
# %% u08_e1_identity
def conv(x, filters, activation=None):
    return layers.Conv2D(filters, 3, padding="same", activation=activation)(x)


def identity_block(x):
    channels = x.shape[-1]
    return layers.ReLU()(ops.add(x, conv(conv(x, channels, keras.activations.relu), channels)))
