# ---
# kind: accepted
# exercise: e5
# about: the mask is handed over by hand
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
counted = {"A": 6, "B": 6, "C": 6, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = x * 0.5
x = layers.GlobalAveragePooling1D()(x, mask=reader(label) != 0)
healed = keras.Model(label, layers.Dense(5, activation="softmax")(x))
