# ---
# kind: mistake
# exercise: e3
# about: the hidden layer is bypassed
# loses:
#   u05_e3_customs_graph: |
#     customs: a Dense layer is missing
#       expected: Dense, 8 units, relu, between layer 9 (absolute) and layer 10 (Dense)
#       actual:   layer 10 (Dense) reads layer 9 (absolute)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u05_e3_customs_graph: check_same_architecture
# hints:
#   u05_e3_customs_graph: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u05_e3_customs
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string", name="declaration")
table = layers.Embedding(28, 6, mask_zero=True)
pool = layers.GlobalAveragePooling1D()
one = pool(table(reader(label)))
two = pool(table(reader(declaration)))
apart = ops.abs(one - two)
x = layers.Dense(8, activation="relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(apart))
