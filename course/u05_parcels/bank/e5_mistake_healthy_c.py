# ---
# kind: mistake
# exercise: e5
# about: the multiplication looks harmless
# loses:
#   u05_e5_padding_diagnosis:
#   u05_e5_padding_counted:
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "healthy", "D": "lost"}
counted = {"A": 6, "B": 6, "C": 2, "D": 6}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = layers.Rescaling(0.5)(x)
x = layers.GlobalAveragePooling1D()(x)
healed = keras.Model(label, layers.Dense(5, activation="softmax")(x))
