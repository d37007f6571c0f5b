# ---
# kind: accepted
# exercise: e2
# about: a plus sign, ReLU as operation, the shortcut last
# ---
# %% u08_e2_projection
def projection_block(x, channels):
    h = layers.Conv2D(channels, (3, 3), padding="same")(x)
    h = layers.Conv2D(channels, (3, 3), padding="same")(ops.relu(h))
    return ops.relu(h + layers.Conv2D(channels, (1, 1), padding="same")(x))
