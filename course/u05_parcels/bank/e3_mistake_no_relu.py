# ---
# kind: mistake
# exercise: e3
# about: the hidden layer is linear
# loses:
#   u05_e3_customs_graph: |
#     customs, layer 10 (Dense, 8 units): wrong activation
#       expected: relu
#       actual:   none (linear)
#       hint:     a layer without an activation is linear
# checks:
#   u05_e3_customs_graph: check_same_architecture
# hints:
#   u05_e3_customs_graph: a layer without an activation is linear
# ---
# %% u05_e3_customs
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string", name="declaration")
table = layers.Embedding(28, 6, mask_zero=True)
pool = layers.GlobalAveragePooling1D()
one = pool(table(reader(label)))
two = pool(table(reader(declaration)))
apart = ops.abs(one - two)
x = layers.Dense(8)(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
