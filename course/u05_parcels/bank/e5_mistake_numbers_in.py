# ---
# kind: mistake
# exercise: e5
# about: the healed model reads numbers, not texts
# loses:
#   u05_e5_padding_healed:
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
counted = {"A": 6, "B": 6, "C": 6, "D": 2}
label = keras.Input(shape=(None,), dtype="int64", name="label")
x = layers.Rescaling(0.5)(layers.Embedding(28, 6, mask_zero=True)(label))
healed = keras.Model(label, layers.Dense(5, activation="softmax")(layers.GlobalAveragePooling1D()(x)))
