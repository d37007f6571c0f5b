# ---
# kind: accepted
# exercise: e3
# about: pooling and output in a head of their own
# ---
# %% u08_e3_resnet
head = keras.Sequential([layers.GlobalAveragePooling2D(), layers.Dense(10, "softmax")])
x = layers.Input(shape=[8, 8, 1])
h = x
for block in (lambda t: projection_block(t, channels=8), identity_block):
    h = block(h)
resnet = keras.Model(x, head(h))
