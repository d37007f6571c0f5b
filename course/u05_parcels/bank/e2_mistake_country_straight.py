# ---
# kind: mistake
# exercise: e2
# about: the country goes straight into its table
# loses:
#   u05_e2_rebuild_ports: |
#     rebuilt: no StringLookup
#       expected: a StringLookup inside the model
#       actual:   layers: InputLayer, TextVectorization, Embedding, GlobalAveragePooling1D and Dense
#       hint:     a layer is in the model only if an output leads back to its call
#   u05_e2_rebuild_picture: |
#     rebuilt: a StringLookup layer is missing
#       expected: StringLookup, between input 'country' and layer 5 (Embedding, vocabulary 5)
#       actual:   layer 5 (Embedding, vocabulary 5) reads input 'country'
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u05_e2_rebuild_ports: check_adapted
#   u05_e2_rebuild_picture: check_same_architecture
# hints:
#   u05_e2_rebuild_ports: a layer is in the model only if an output leads back to its call
#   u05_e2_rebuild_picture: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
words = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = layers.GlobalAveragePooling1D()(words) + layers.Embedding(5, 6)(country)
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
