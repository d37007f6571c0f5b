# ---
# kind: mistake
# exercise: e2
# about: the rows of the two tables are exchanged
# loses:
#   u05_e2_rebuild_picture: |
#     rebuilt, layer 2 (Embedding, vocabulary 5) and layer 6 (Embedding, vocabulary 28): the vocabulary sizes are exchanged
#       expected: 28, then 5
#       actual:   5, then 28
# checks:
#   u05_e2_rebuild_picture: check_same_architecture
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
words = layers.Embedding(5, 6, mask_zero=True)(reader(label))
mean = layers.GlobalAveragePooling1D()(words)
place = layers.Embedding(28, 6)(code(country))
x = mean + place
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
