# ---
# kind: accepted
# exercise: e1
# about: rows and parameters asked of layers with such vocabularies
# ---
# %% u05_e1_predict
reads = layers.TextVectorization(vocabulary=[f"word{i}" for i in range(300)])
looks = layers.StringLookup(vocabulary=[f"land{i}" for i in range(12)])
tables = [layers.Embedding(reads.vocabulary_size(), 16), layers.Embedding(looks.vocabulary_size(), 4)]
for table in tables:
    table.build()
total = sum(table.count_params() for table in tables)
predicted = dict(country=[4], words=[None, 16], mean=[16], rows=tables[0].input_dim, parameters=total)
predicted["longer"] = predicted["parameters"]
