# ---
# kind: accepted
# exercise: e3
# about: in a loop, with a lambda for the difference
# ---
# %% u05_e3_customs
inputs, means = [], []
table = layers.Embedding(reader.vocabulary_size(), 6, mask_zero=True, name="table")
for name in ("label", "declaration"):
    inputs.append(keras.Input(shape=(), dtype="string", name=name))
    means.append(layers.GlobalAveragePooling1D()(table(reader(inputs[-1]))))
apart = layers.Lambda(lambda pair: ops.abs(pair[0] - pair[1]))(means)
x = layers.Dense(8, activation=keras.activations.relu)(apart)
customs = keras.Model(inputs, layers.Dense(1, activation="sigmoid")(x))
