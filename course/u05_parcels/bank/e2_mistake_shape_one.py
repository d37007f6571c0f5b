# ---
# kind: mistake
# exercise: e2
# about: shape=(1,) for a string, flattened
# loses:
#   u05_e2_rebuild_ports: |
#     rebuilt, input 'country': wrong shape
#       expected: ()
#       actual:   (1,)
#       hint:     shape=() is one value for each sample; with (1,) an axis of one stays
#   u05_e2_rebuild_picture: |
#     rebuilt, input 'country': wrong shape
#       expected: ()
#       actual:   (1,)
#       hint:     shape=() is one value for each sample; with (1,) an axis of one stays
#     rebuilt, layer 7 (Flatten): not asked for
#       actual:   Flatten, after layer 5 (Embedding, vocabulary 5)
# checks:
#   u05_e2_rebuild_ports: check_input_shape
#   u05_e2_rebuild_picture: check_same_architecture
# hints:
#   u05_e2_rebuild_ports: shape=() is one value for each sample; with (1,) an axis of one stays
#   u05_e2_rebuild_picture: shape=() is one value for each sample; with (1,) an axis of one stays
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(1,), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
words = layers.Embedding(28, 6, mask_zero=True)(reader(label))
mean = layers.GlobalAveragePooling1D()(words)
place = layers.Flatten()(layers.Embedding(5, 6)(code(country)))
x = mean + place
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
