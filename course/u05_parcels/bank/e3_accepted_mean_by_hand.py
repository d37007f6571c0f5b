# ---
# kind: accepted
# exercise: e3
# about: the mean by hand: the sum over the words, divided by their number
# ---
# %% u05_e3_customs
table = layers.Embedding(28, 6)

def mean_of(text):
    ids = reader(text)
    there = ops.cast(ids != 0, "float32")[:, :, None]
    return ops.sum(table(ids) * there, axis=1) / ops.sum(there, axis=1)

label = keras.Input((), dtype="string", name="label")
declaration = keras.Input((), dtype="string", name="declaration")
x = ops.absolute(mean_of(declaration) - mean_of(label))
x = layers.Activation("relu")(layers.Dense(8)(x))
customs = keras.Model([label, declaration], layers.Dense(1, "sigmoid")(x))
