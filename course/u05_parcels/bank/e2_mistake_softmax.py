# ---
# kind: mistake
# exercise: e2
# about: softmax on one unit
# loses:
#   u05_e2_rebuild_picture: |
#     rebuilt, layer 9 (Dense, 1 unit): wrong activation
#       expected: sigmoid
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
# checks:
#   u05_e2_rebuild_picture: check_same_architecture
# hints:
#   u05_e2_rebuild_picture: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
words = layers.Embedding(28, 6, mask_zero=True)(reader(label))
mean = layers.GlobalAveragePooling1D()(words)
place = layers.Embedding(5, 6)(code(country))
x = mean + place
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="softmax")(x))
