# ---
# kind: mistake
# exercise: e3
# about: the largest number of the words in place of their mean
# loses:
#   u05_e3_customs_padding:
#   u05_e3_customs_graph:
# ---
# %% u05_e3_customs
label = keras.Input(shape=(), dtype="string", name="label")
declaration = keras.Input(shape=(), dtype="string", name="declaration")
table = layers.Embedding(28, 6, mask_zero=True)
one, two = (layers.GlobalMaxPooling1D()(table(reader(text))) for text in (label, declaration))
x = layers.Dense(8, activation="relu")(ops.abs(one - two))
customs = keras.Model([label, declaration], layers.Dense(1, activation="sigmoid")(x))
