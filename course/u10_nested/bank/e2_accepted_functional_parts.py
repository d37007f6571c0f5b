# ---
# kind: accepted
# exercise: e2
# about: the parts as graphs, and the whole on the encoder's own input
# ---
# %% u10_e2_picture
def part(wide, *sizes):
    x = start = keras.Input((wide,))
    for units, activation in sizes:
        x = layers.Dense(units, activation=activation)(x)
    return keras.Model(start, x)

coder = part(64, (24, ops.relu), (6, None))
code = coder.outputs[0]
painter, reader = part(6, (64, keras.activations.sigmoid)), part(6, (10, "softmax"))
rebuilt = keras.Model(inputs=coder.inputs[0], outputs=[painter(code), reader(code)])
