# ---
# kind: accepted
# exercise: e3
# about: the encoder is a stack; Subtract, and the other order
# ---
# %% u05_e3_customs
encoder = keras.Sequential(
    [
        keras.Input(shape=(), dtype="string"),
        reader,
        layers.Embedding(28, 6, mask_zero=True),
        layers.GlobalAveragePooling1D(),
    ]
)
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string", name="declaration")
apart = ops.absolute(layers.Subtract()([encoder(declaration), encoder(label)]))
x = layers.Dense(8, "relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, "sigmoid")(x))
