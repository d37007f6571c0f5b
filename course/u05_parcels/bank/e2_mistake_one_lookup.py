# ---
# kind: mistake
# exercise: e2
# about: reads the country with the reader
# loses:
#   u05_e2_rebuild_ports: |
#     rebuilt: no StringLookup
#       expected: a StringLookup inside the model
#       actual:   layers: InputLayer, TextVectorization, Embedding, GlobalAveragePooling1D and Dense
#       hint:     a layer is in the model only if an output leads back to its call
#   u05_e2_rebuild_picture: |
#     rebuilt, layer 2 ('reader'): another kind of layer
#       expected: StringLookup
#       actual:   TextVectorization
#     rebuilt, layer 7 (GlobalAveragePooling1D): not asked for
#       actual:   GlobalAveragePooling1D, after layer 5 (Embedding, vocabulary 5)
# checks:
#   u05_e2_rebuild_ports: check_adapted
#   u05_e2_rebuild_picture: check_same_architecture
# hints:
#   u05_e2_rebuild_ports: a layer is in the model only if an output leads back to its call
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
words = layers.Embedding(28, 6, mask_zero=True)(reader(label))
mean = layers.GlobalAveragePooling1D()(words)
place = layers.GlobalAveragePooling1D()(layers.Embedding(5, 6)(reader(country)))
x = mean + place
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
