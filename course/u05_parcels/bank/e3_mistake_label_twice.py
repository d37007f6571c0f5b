# ---
# kind: mistake
# exercise: e3
# about: the label is read twice
# loses:
#   u05_e3_customs_shared: |
#     customs, layer 2 (Embedding): the shared layer is called on the same tensor each time
#       expected: 2 calls on different tensors
#       actual:   calls on layer 1 ('reader') and layer 1 ('reader')
#       hint:     the second call was meant for the other input
#   u05_e3_customs_padding: |
#     customs: input 'label' changes nothing
#       expected: predictions that depend on its words
#       actual:   the same predictions whatever it holds
#       hint:     follow the tensor from this input: is it passed on at every step, and merged?
#   u05_e3_customs_graph: |
#     customs: a TextVectorization layer is missing
#       expected: TextVectorization, between input 'declaration' and layer 2 (Embedding) and layer 4 (!= 0)
#       actual:   layer 2 (Embedding) reads layer 1 ('reader')
#       hint:     nothing in the model reads input 'declaration'
#     customs, layer 2 (Embedding): reads the wrong tensor in call 2
#       expected: a TextVectorization
#       actual:   layer 1 ('reader')
#     customs, layer 4 (!= 0): reads the wrong tensor
#       expected: a TextVectorization
#       actual:   layer 1 ('reader')
# checks:
#   u05_e3_customs_shared: check_shared
#   u05_e3_customs_padding: check_padding
#   u05_e3_customs_graph: check_same_architecture
# hints:
#   u05_e3_customs_shared: the second call was meant for the other input
#   u05_e3_customs_padding: 'follow the tensor from this input: is it passed on at every step, and merged?'
#   u05_e3_customs_graph: nothing in the model reads input 'declaration'
# ---
# %% u05_e3_customs
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string", name="declaration")
table = layers.Embedding(28, 6, mask_zero=True)
pool = layers.GlobalAveragePooling1D()
one = pool(table(reader(label)))
two = pool(table(reader(label)))
apart = ops.abs(one - two)
x = layers.Dense(8, activation="relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
