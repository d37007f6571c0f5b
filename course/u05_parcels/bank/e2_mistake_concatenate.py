# ---
# kind: mistake
# exercise: e2
# about: concatenates where the picture adds
# loses:
#   u05_e2_rebuild_picture: |
#     rebuilt, layer 7 (concatenate): another kind of merge
#       expected: add
#       actual:   concatenate
#       hint:     concatenation puts tensors side by side, so that widths add up
# checks:
#   u05_e2_rebuild_picture: check_same_architecture
# hints:
#   u05_e2_rebuild_picture: concatenation puts tensors side by side, so that widths add up
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
words = layers.Embedding(28, 6, mask_zero=True)(reader(label))
mean = layers.GlobalAveragePooling1D()(words)
place = layers.Embedding(5, 6)(code(country))
x = layers.Concatenate()([mean, place])
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
