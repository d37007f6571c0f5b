# ---
# kind: mistake
# exercise: e2
# about: the inputs have no names
# loses:
#   u05_e2_rebuild_ports: |
#     rebuilt: wrong input names
#       expected: 'country' and 'label'
#       actual:   no name of yours and no name of yours
#       hint:     an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)
# checks:
#   u05_e2_rebuild_ports: check_input_shape
# hints:
#   u05_e2_rebuild_ports: 'an input without a name gets one from Keras: give it yours with keras.Input(..., name=...)'
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), dtype="string")
label = keras.Input(shape=(), dtype="string")
words = layers.Embedding(28, 6, mask_zero=True)(reader(label))
mean = layers.GlobalAveragePooling1D()(words)
place = layers.Embedding(5, 6)(code(country))
x = mean + place
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
