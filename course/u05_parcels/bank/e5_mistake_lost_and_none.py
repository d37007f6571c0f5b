# ---
# kind: mistake
# exercise: e5
# about: takes the table without a mask for a lost one
# loses:
#   u05_e5_padding_diagnosis:
# ---
# %% u05_e5_padding
diagnosis = {"A": "lost", "B": "ignored", "C": "no mask", "D": "healthy"}
counted = {"A": 6, "B": 6, "C": 6, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = layers.Rescaling(0.5)(x)
x = layers.GlobalAveragePooling1D()(x)
healed = keras.Model(label, layers.Dense(5, activation="softmax")(x))
