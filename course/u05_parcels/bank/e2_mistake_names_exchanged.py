# ---
# kind: mistake
# exercise: e2
# about: the two names are exchanged
# loses:
#   u05_e2_rebuild_picture: |
#     rebuilt, layer 1 ('reader'): reads the wrong tensor
#       expected: input 'label'
#       actual:   input 'country'
#     rebuilt, layer 4 ('code'): reads the wrong tensor
#       expected: input 'country'
#       actual:   input 'label'
# checks:
#   u05_e2_rebuild_picture: check_same_architecture
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string", name="label")
label = keras.Input(shape=(), dtype="string", name="country")
words = layers.Embedding(28, 6, mask_zero=True)(reader(label))
mean = layers.GlobalAveragePooling1D()(words)
place = layers.Embedding(5, 6)(code(country))
x = mean + place
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
