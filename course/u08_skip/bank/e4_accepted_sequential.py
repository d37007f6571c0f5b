# ---
# kind: accepted
# exercise: e4
# about: the body is a stack of its own
# ---
# %% u08_e4_block
def preactivated(x):
    parts = []
    for _ in range(2):
        parts += [layers.BatchNormalization(), layers.ReLU()]
        parts += [layers.Conv2D(x.shape[-1], 3, padding="same", activation="linear")]
    return layers.add([x, keras.Sequential(parts)(x)])
