# ---
# kind: mistake
# exercise: e2
# about: no relu in the hidden layer
# loses:
#   u05_e2_rebuild_picture: |
#     rebuilt, layer 8 (Dense, 12 units): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u05_e2_rebuild_picture: check_same_architecture
# hints:
#   u05_e2_rebuild_picture: a layer without an activation is linear
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
words = layers.Embedding(28, 6, mask_zero=True)(reader(label))
mean = layers.GlobalAveragePooling1D()(words)
place = layers.Embedding(5, 6)(code(country))
x = mean + place
x = layers.Dense(12)(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
