# ---
# kind: mistake
# exercise: e2
# about: the inputs have no dtype
# loses:
#   u05_e2_rebuild_ports: |
#     rebuilt, input 'country': wrong dtype
#       expected: dtype 'string'
#       actual:   dtype 'float'
#       hint:     texts enter as they are: keras.Input(shape=(), dtype='string')
#     rebuilt, input 'label': wrong dtype
#       expected: dtype 'string'
#       actual:   dtype 'float'
#       hint:     texts enter as they are: keras.Input(shape=(), dtype='string')
#   u05_e2_rebuild_picture: |
#     rebuilt, input 'country' and input 'label': wrong dtype
#       expected: string
#       actual:   not given
#       hint:     look at the argument dtype= of this layer
# checks:
#   u05_e2_rebuild_ports: check_input_shape
#   u05_e2_rebuild_picture: check_same_architecture
# hints:
#   u05_e2_rebuild_ports: 'texts enter as they are: keras.Input(shape=(), dtype=''string'')'
#   u05_e2_rebuild_picture: look at the argument dtype= of this layer
# ---
# %% u05_e2_rebuild
country = keras.Input(shape=(), name="country")
label = keras.Input(shape=(), name="label")
words = layers.Embedding(28, 6, mask_zero=True)(reader(label))
mean = layers.GlobalAveragePooling1D()(words)
place = layers.Embedding(5, 6)(code(country))
x = mean + place
x = layers.Dense(12, activation="relu")(x)
rebuilt = keras.Model([country, label], layers.Dense(1, activation="sigmoid")(x))
