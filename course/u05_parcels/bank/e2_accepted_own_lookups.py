# ---
# kind: accepted
# exercise: e2
# about: own lookups with the same words
# ---
# %% u05_e2_rebuild
words_of = layers.TextVectorization(vocabulary=reader.get_vocabulary()[2:])
number_of = layers.StringLookup(vocabulary=code.get_vocabulary()[1:])
country = keras.Input((), dtype="string", name="country")
label = keras.Input((), dtype="string", name="label")
rows = layers.Embedding(28, 6, mask_zero=True, name="rows")(words_of(label))
x = ops.add(layers.GlobalAveragePooling1D()(rows), layers.Embedding(5, 6)(number_of(country)))
x = layers.Dense(12)(x)
x = layers.ReLU()(x)
rebuilt = keras.Model([country, label], layers.Activation("sigmoid")(layers.Dense(1)(x)))
