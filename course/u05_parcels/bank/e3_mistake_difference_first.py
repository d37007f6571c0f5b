# ---
# kind: mistake
# exercise: e3
# about: takes the difference word by word: another length, the cell stops only when texts come
# loses:
#   u05_e3_customs_padding:
#   u05_e3_customs_graph:
# ---
# %% u05_e3_customs
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string", name="declaration")
table = layers.Embedding(28, 6, mask_zero=True)
pool = layers.GlobalAveragePooling1D()
one = table(reader(label))
two = table(reader(declaration))
apart = pool(ops.abs(one - two))
x = layers.Dense(8, activation="relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
