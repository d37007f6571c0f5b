# ---
# kind: mistake
# exercise: e2
# about: overlooks the wire from != 0
# loses:
#   u05_e2_rebuild_picture: |
#     rebuilt, layer 2 (Embedding, vocabulary 28): masking is missing
#       expected: mask_zero=True
#       actual:   mask_zero=False
#       hint:     with mask_zero=True the layers that follow pass over the zeros at the end
# checks:
#   u05_e2_rebuild_picture: check_same_architecture
# hints:
#   u05_e2_rebuild_picture: with mask_zero=True the layers that follow pass over the zeros at the end
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
words = layers.Embedding(28, 6)(reader(label))
mean = layers.GlobalAveragePooling1D()(words)
place = layers.Embedding(5, 6)(code(country))
x = mean + place
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
