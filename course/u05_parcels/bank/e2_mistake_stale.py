# ---
# kind: mistake
# exercise: e2
# about: the hidden layer is bypassed: an older x goes on
# loses:
#   u05_e2_rebuild_picture: |
#     rebuilt: a Dense layer is missing
#       expected: Dense, 12 units, relu, between layer 7 (add) and layer 8 (Dense)
#       actual:   layer 8 (Dense) reads layer 7 (add)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u05_e2_rebuild_picture: check_same_architecture
# hints:
#   u05_e2_rebuild_picture: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
words = layers.Embedding(28, 6, mask_zero=True)(reader(label))
mean = layers.GlobalAveragePooling1D()(words)
place = layers.Embedding(5, 6)(code(country))
x = mean + place
x = x
hidden = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
