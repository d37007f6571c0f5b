# ---
# kind: mistake
# exercise: e3
# about: the declaration comes first
# loses:
#   u05_e3_customs_graph: |
#     customs: the inputs are in another order
#       expected: 'label' and 'declaration'
#       actual:   'declaration' and 'label'
#       hint:     the names are right, in another order: the order in the list given to keras.Model is the order in which the inputs are fed
# checks:
#   u05_e3_customs_graph: check_input_names
# hints:
#   u05_e3_customs_graph: 'the names are right, in another order: the order in the list given to keras.Model is the order in which the inputs are fed'
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
customs = keras.Model([declaration, label], layers.Dense(1, activation="sigmoid")(x))
