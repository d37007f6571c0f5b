# ---
# kind: mistake
# exercise: e3
# about: concatenates the two means
# loses:
#   u05_e3_customs_graph: |
#     customs, layer 8 (concatenate): another kind of merge
#       expected: subtract
#       actual:   concatenate
#       hint:     a concatenation keeps both tensors; a difference compares them
#     customs: the absolute value is missing
#       expected: absolute, between layer 8 (concatenate) and layer 9 (Dense, 8 units)
#       actual:   layer 9 (Dense, 8 units) reads layer 8 (concatenate)
#       hint:     without it the result changes its sign when the two operands are swapped
# checks:
#   u05_e3_customs_graph: check_same_architecture
# hints:
#   u05_e3_customs_graph: a concatenation keeps both tensors; a difference compares them
# ---
# %% u05_e3_customs
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string", name="declaration")
table = layers.Embedding(28, 6, mask_zero=True)
pool = layers.GlobalAveragePooling1D()
one = pool(table(reader(label)))
two = pool(table(reader(declaration)))
apart = layers.Concatenate()([one, two])
x = layers.Dense(8, activation="relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
