# ---
# kind: accepted
# exercise: e3
# about: a nested model reads both texts
# ---
# %% u05_e3_customs
text = keras.Input(shape=(), dtype="string")
rows = layers.Embedding(28, 6, mask_zero=True)(reader(text))
encoder = keras.Model(text, layers.GlobalAveragePooling1D()(rows), name="encoder")
ends = [keras.Input(shape=(), dtype="string", name=n) for n in ("label", "declaration")]
one, two = map(encoder, ends)
x = layers.Dense(8, activation="relu")(abs(one - two))
customs = keras.Model(ends, layers.Dense(1, activation="sigmoid")(x))
