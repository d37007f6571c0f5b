# ---
# kind: accepted
# exercise: e3
# about: Subtract, a Lambda for the absolute value, one pooling a text
# ---
# %% u05_e3_customs
label, declaration = (keras.Input(shape=(), dtype="string", name=n) for n in ("label", "declaration"))
table = layers.Embedding(input_dim=28, output_dim=6, mask_zero=True, name="words")
label_mean = layers.GlobalAveragePooling1D(name="label_mean")(table(reader(label)))
declaration_mean = layers.GlobalAveragePooling1D(name="declaration_mean")(table(reader(declaration)))
apart = layers.Subtract()([label_mean, declaration_mean])
apart = layers.Lambda(lambda t: ops.abs(t))(apart)
hidden = layers.Dense(8, "relu", name="hidden")(apart)
yes = layers.Dense(1, "sigmoid", name="yes")(hidden)
customs = keras.Model(inputs=[label, declaration], outputs=yes, name="customs")
customs.compile("adam", "binary_crossentropy")
