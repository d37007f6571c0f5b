# ---
# kind: mistake
# exercise: e3
# about: softmax on one unit
# loses:
#   u05_e3_customs_padding: |
#     customs: input 'label' changes nothing
#       expected: predictions that depend on its words
#       actual:   the same predictions whatever it holds
#       hint:     a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u05_e3_customs_graph: |
#     customs, layer 11 (Dense, 1 unit): wrong activation
#       expected: sigmoid
#       actual:   softmax
#       hint:     softmax shares 1 out among the units of a layer: over one unit it is always 1
# checks:
#   u05_e3_customs_padding: check_padding
#   u05_e3_customs_graph: check_same_architecture
# hints:
#   u05_e3_customs_padding: a softmax over one unit is always 1; one probability takes a sigmoid, a quantity no activation
#   u05_e3_customs_graph: 'softmax shares 1 out among the units of a layer: over one unit it is always 1'
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
customs = keras.Model([label, declaration], layers.Dense(1, activation="softmax")(x))
