# ---
# kind: accepted
# exercise: e4
# about: a lambda for relu, and a model inside
# ---
# %% u08_e4_block
def preactivated(x):
    start = keras.Input(shape=x.shape[1:])
    relu = lambda t: ops.maximum(t, 0)  # noqa: E731
    body = start
    for _ in "12":
        body = relu(layers.BatchNormalization()(body))
        body = layers.Conv2D(x.shape[-1], 3, padding="same")(body)
    return keras.Model(start, start + body)(x)
