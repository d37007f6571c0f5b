# ---
# kind: mistake
# exercise: e3
# about: shape=(1,) for the texts: an axis of one stays
# loses:
#   u05_e3_customs_ports:
#   u05_e3_customs_graph:
# ---
# %% u05_e3_customs
label = keras.Input(shape=(1,), dtype="string", name="label")
declaration = keras.Input(shape=(1,), dtype="string", name="declaration")
table = layers.Embedding(28, 6, mask_zero=True)
pool = layers.GlobalAveragePooling1D()
apart = ops.abs(pool(table(reader(label))) - pool(table(reader(declaration))))
x = layers.Dense(8, activation="relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
