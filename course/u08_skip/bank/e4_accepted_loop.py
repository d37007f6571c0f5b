# ---
# kind: accepted
# exercise: e4
# about: a loop, and x is rebound after the shortcut was kept
# ---
# %% u08_e4_block
def preactivated(x):
    shortcut = x
    for _ in range(2):
        x = layers.BatchNormalization()(x)
        x = layers.Activation("relu")(x)
        x = layers.Conv2D(shortcut.shape[-1], (3, 3), padding="same")(x)
    return shortcut + x
