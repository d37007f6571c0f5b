# ---
# kind: mistake
# exercise: e2
# about: a reader of one's own that was never adapted
# loses:
#   u05_e2_rebuild_ports: |
#     rebuilt, TextVectorization: it was never adapted
#       expected: the 26 words of the data given
#       actual:   0 words; missing: 'blue'
#       hint:     call adapt on the layer, on data to learn from, before the model is used
# checks:
#   u05_e2_rebuild_ports: check_adapted
# hints:
#   u05_e2_rebuild_ports: call adapt on the layer, on data to learn from, before the model is used
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string", name="country")
label = keras.Input(shape=(), dtype="string", name="label")
words = layers.Embedding(28, 6, mask_zero=True)(layers.TextVectorization()(label))
x = layers.GlobalAveragePooling1D()(words) + layers.Embedding(5, 6)(code(country))
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
