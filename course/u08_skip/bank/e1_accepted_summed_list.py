# ---
# kind: accepted
# exercise: e1
# about: Python's sum over the ways, a chain folded with reduce, relu as a maximum with 0
# ---
# %% u08_e1_identity
from functools import reduce

def identity_block(x):
    channels = x.shape[-1]
    first = layers.Conv2D(channels, 3, padding="same", activation="relu")
    second = layers.Conv2D(channels, 3, padding="same")
    body = reduce(lambda tensor, layer: layer(tensor), (first, second), x)
    return ops.maximum(sum([x, body]), 0)
