# ---
# kind: mistake
# exercise: e3
# about: each text has a table of its own
# loses:
#   u05_e3_customs_shared: |
#     customs: two layers where one shared layer is called 2 times
#       expected: one layer, called 2 times
#       actual:   layer 3 (Embedding) and layer 5 (Embedding), each with weights of its own
#       hint:     two separate layers, with weights of their own: make one, once, and call it on both
#   u05_e3_customs_graph: |
#     customs: 2 layers where one shared layer is called
#       expected: one Embedding layer, called 2 times
#       actual:   layer 3 (Embedding) and layer 5 (Embedding), each with weights of its own
#       hint:     two separate layers, with weights of their own: make one, once, and call it on both
# checks:
#   u05_e3_customs_shared: check_shared
#   u05_e3_customs_graph: check_same_architecture
# hints:
#   u05_e3_customs_shared: 'two separate layers, with weights of their own: make one, once, and call it on both'
#   u05_e3_customs_graph: 'two separate layers, with weights of their own: make one, once, and call it on both'
# ---
# %% u05_e3_customs
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string", name="declaration")
table = layers.Embedding(28, 6, mask_zero=True)
pool = layers.GlobalAveragePooling1D()
one = pool(table(reader(label)))
two = pool(layers.Embedding(28, 6, mask_zero=True)(reader(declaration)))
apart = ops.abs(one - two)
x = layers.Dense(8, activation="relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
