# ---
# kind: accepted
# exercise: e2
# about: the mask by hand, as numbers above 0; a Lambda adds
# ---
# %% u05_e2_rebuild
inputs = {n: keras.Input(shape=(), dtype="string", name=n) for n in ["country", "label"]}
ids = reader(inputs["label"])
mean = layers.GlobalAveragePooling1D()(layers.Embedding(28, 6)(ids), mask=ids > 0)
place = layers.Embedding(5, 6)(code(inputs["country"]))
x = layers.Lambda(lambda pair: pair[0] + pair[1])([mean, place])
x = layers.Dense(12, activation=lambda t: ops.relu(t))(x)
rebuilt = keras.Model(inputs=inputs, outputs=layers.Dense(1, activation=keras.activations.sigmoid)(x))
