# ---
# kind: accepted
# exercise: e2
# about: a loop over the body, x rebound after the shortcut is taken
# ---
# %% u08_e2_projection
def projection_block(x, channels):
    shortcut = layers.Conv2D(channels, 1, activation="linear")(x)
    for activation in (keras.activations.relu, keras.activations.linear):
        x = layers.Conv2D(channels, 3, padding="same", activation=activation)(x)
    return keras.activations.relu(ops.add(x, shortcut))
