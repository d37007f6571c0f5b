# ---
# kind: accepted
# exercise: e5
# about: the rescaling after the mean: the same numbers
# ---
# %% u05_e5_padding
diagnosis = {"D": "healthy", "C": "lost", "B": "ignored", "A": "no mask"}
counted = {"A": 2 + 4, "B": 2 + 4, "C": 2 + 4, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = layers.GlobalAveragePooling1D()(x)
x = layers.Rescaling(0.5)(x)
healed = keras.Model(label, layers.Softmax()(layers.Dense(5)(x)))
