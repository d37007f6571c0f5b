# ---
# kind: accepted
# exercise: e5
# about: everything behind the table is a stack inside: its pooling is handed the mask
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
counted = {"A": 6, "B": 6, "C": 6, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
behind = keras.Sequential(
    [layers.Rescaling(0.5), layers.GlobalAveragePooling1D(), layers.Dense(5, activation="softmax")]
)
healed = keras.Model(label, behind(layers.Embedding(28, 6, mask_zero=True)(reader(label))))
