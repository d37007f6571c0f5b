# ---
# kind: accepted
# exercise: e3
# about: one chained expression, a dict of inputs
# ---
# %% u08_e3_resnet
x = keras.Input(shape=(8, 8, 1), name="picture")
out = layers.Dense(10, keras.activations.softmax)(
    layers.GlobalAveragePooling2D()(identity_block(projection_block(x, 8)))
)
resnet = keras.Model({"picture": x}, out, name="net")
