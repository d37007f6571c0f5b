# ---
# kind: mistake
# exercise: e3
# about: one unit for yes, one for no
# loses:
#   u05_e3_customs_ports: |
#     customs: wrong output shape
#       expected: (1,)
#       actual:   (2,)
#   u05_e3_customs_graph: |
#     customs, layer 11 (Dense, 2 units): wrong number of units
#       expected: 1
#       actual:   2
#       hint:     the first argument of Dense is the number of units
#     customs, layer 11 (Dense, 2 units): wrong activation
#       expected: sigmoid
#       actual:   softmax
#       hint:     softmax does not keep each unit by itself between 0 and 1
# checks:
#   u05_e3_customs_ports: check_output_shape
#   u05_e3_customs_graph: check_same_architecture
# hints:
#   u05_e3_customs_graph: the first argument of Dense is the number of units
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
customs = keras.Model([label, declaration], layers.Dense(2, activation="softmax")(x))
