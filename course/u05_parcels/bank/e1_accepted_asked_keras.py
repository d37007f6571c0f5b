# ---
# kind: accepted
# exercise: e1
# about: asks Keras for everything
# ---
# %% u05_e1_predict
countries = layers.StringLookup(vocabulary=[f"c{i}" for i in range(12)])
texts = layers.TextVectorization(vocabulary=[f"w{i}" for i in range(300)])
a = keras.Input(shape=(), dtype="string")
b = layers.Embedding(texts.vocabulary_size(), 16, mask_zero=True)(texts(a))
c = layers.Embedding(countries.vocabulary_size(), 4)(countries(a))
m = layers.GlobalAveragePooling1D()(b)
total = keras.Model(a, [c, m]).count_params()
predicted = {
    "country": c.shape[1:],
    "words": b.shape[1:],
    "mean": m.shape[1:],
    "rows": texts.vocabulary_size(),
    "parameters": total,
    "longer": total,
}
