# ---
# kind: accepted
# exercise: e3
# about: each block is a model, the whole a Sequential of them
# ---
# %% u08_e3_resnet
a = keras.Input((8, 8, 1))
b = keras.Input((8, 8, 8))
resnet = keras.Sequential(
    [
        keras.Input((8, 8, 1)),
        keras.Model(a, projection_block(a, 8)),
        keras.Model(b, identity_block(b)),
        layers.GlobalAvgPool2D(),
        layers.Dense(10),
        layers.Activation("softmax"),
    ]
)
