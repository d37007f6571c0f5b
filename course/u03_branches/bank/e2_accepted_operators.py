# ---
# kind: accepted
# exercise: e2
# about: ops.concatenate, deep branch first, activations as layers
# ---
# %% u03_e2_wide_deep
x = keras.Input((10,), name="measurements")
d = layers.Activation("relu")(layers.Dense(24, name="first")(x))
d = ops.relu(layers.Dense(12)(d))
m = ops.concatenate([d, x], axis=-1)
wide_deep = keras.Model(inputs=x, outputs=layers.Dense(units=1, activation="linear")(m))
