# ---
# kind: mistake
# exercise: e3
# about: the declaration has no dtype
# loses:
#   u05_e3_customs_padding: |
#     customs raises an error when it is called with arrays of shapes (16), (16)
#       expected: predictions
#       actual:   UnimplementedError: Cast float to string is not supported
#       hint:     numbers where texts are wanted, or texts where numbers are: keras.Input(dtype='string') takes texts, and a table takes the numbers of their words
#   u05_e3_customs_ports: |
#     customs, input 'declaration': wrong dtype
#       expected: dtype 'string'
#       actual:   dtype 'float'
#       hint:     texts enter as they are: keras.Input(shape=(), dtype='string')
#   u05_e3_customs_graph: |
#     customs, input 'declaration': wrong dtype
#       expected: string
#       actual:   not given
#       hint:     look at the argument dtype= of this layer
# checks:
#   u05_e3_customs_padding: check_padding
#   u05_e3_customs_ports: check_input_shape
#   u05_e3_customs_graph: check_same_architecture
# hints:
#   u05_e3_customs_padding: 'numbers where texts are wanted, or texts where numbers are: keras.Input(dtype=''string'') takes texts, and a table takes the numbers of their words'
#   u05_e3_customs_ports: 'texts enter as they are: keras.Input(shape=(), dtype=''string'')'
#   u05_e3_customs_graph: look at the argument dtype= of this layer
# ---
# %% u05_e3_customs
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), name="declaration")
table = layers.Embedding(28, 6, mask_zero=True)
pool = layers.GlobalAveragePooling1D()
one = pool(table(reader(label)))
two = pool(table(reader(declaration)))
apart = ops.abs(one - two)
x = layers.Dense(8, activation="relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
