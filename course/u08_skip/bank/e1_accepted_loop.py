# ---
# kind: accepted
# exercise: e1
# about: x is rebound, but the shortcut was kept first
# ---
# %% u08_e1_identity
def identity_block(x):
    shortcut = x
    for activation in ["relu", None]:
        x = layers.Conv2D(shortcut.shape[-1], 3, activation=activation, padding="same")(x)
    x = layers.Add(name=None)([x, shortcut])
    return keras.activations.relu(x)
