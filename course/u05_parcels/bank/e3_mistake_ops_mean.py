# ---
# kind: mistake
# exercise: e3
# about: the mean is an operation that asks for no mask
# loses:
#   u05_e3_customs_padding:
#   u05_e3_customs_graph:
# ---
# %% u05_e3_customs
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string", name="declaration")
table = layers.Embedding(28, 6, mask_zero=True)

one = ops.mean(table(reader(label)), axis=1)
two = ops.mean(table(reader(declaration)), axis=1)
apart = ops.abs(one - two)
x = layers.Dense(8, activation="relu")(apart)
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
