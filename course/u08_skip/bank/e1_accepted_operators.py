# ---
# kind: accepted
# exercise: e1
# about: a plus sign and operations for the activations
# ---
# %% u08_e1_identity
def identity_block(x):
    n = x.shape[-1]
    h = ops.relu(layers.Conv2D(n, 3, padding="same")(x))
    return ops.relu(layers.Conv2D(n, 3, padding="same")(h) + x)
