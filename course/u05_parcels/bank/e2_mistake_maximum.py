# ---
# kind: mistake
# exercise: e2
# about: a maximum in place of the mean
# loses:
#   u05_e2_rebuild_picture: |
#     rebuilt, layer 4 (max over axis 1): another kind of layer
#       expected: GlobalAveragePooling1D
#       actual:   max over axis 1
# checks:
#   u05_e2_rebuild_picture: check_same_architecture
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
words = layers.Embedding(28, 6, mask_zero=True)(reader(label))
mean = ops.max(words, axis=1)
place = layers.Embedding(5, 6)(code(country))
x = mean + place
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
