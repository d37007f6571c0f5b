# ---
# kind: accepted
# exercise: e4
# about: relu as an operation, the plus sign the other way round
# ---
# %% u08_e4_block
def preactivated(x):
    n = int(x.shape[3])
    a = layers.Conv2D(n, 3, padding="same")(ops.relu(layers.BatchNormalization()(x)))
    b = layers.Conv2D(n, 3, padding="same")(keras.activations.relu(layers.BatchNormalization()(a)))
    return ops.add(b, x)
