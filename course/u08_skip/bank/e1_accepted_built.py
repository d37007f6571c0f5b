# ---
# kind: accepted
# exercise: e1
# about: blocks built with Keras, weights set to zero, and called
# ---
# %% u08_e1_left
import numpy as np


def left(block):
    p = keras.Input((4, 4, 1))
    model = keras.Model(p, block(p))
    model.set_weights([0 * w for w in model.get_weights()])
    return tuple(
        float(ops.convert_to_numpy(model(np.full((1, 4, 4, 1), v, "float32")))[0, 1, 1, 0])
        for v in (-2, 3)
    )


def conv(t):
    return layers.Conv2D(1, 3, padding="same")(t)


left_over = dict(
    identity=left(lambda t: ops.relu(t + conv(t))),
    projection=left(lambda t: ops.relu(layers.Conv2D(1, 1)(t) + conv(t))),
)
left_over["pre-activation"] = left(lambda t: t + conv(ops.relu(t)))
left_over["no shortcut"] = left(lambda t: ops.relu(conv(t)))
