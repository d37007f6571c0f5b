# ---
# kind: accepted
# exercise: e5
# about: a stack
# ---
# %% u05_e5_padding
diagnosis = dict(A="no mask", B="ignored", C="lost", D="healthy")
counted = {letter: 6 for letter in "ABC"} | {"D": 2}
healed = keras.Sequential(
    [
        keras.Input(shape=(), dtype="string", name="label"),
        reader,
        layers.Embedding(28, 6, mask_zero=True),
        layers.Rescaling(0.5),
        layers.GlobalAveragePooling1D(),
        layers.Dense(5, activation="softmax"),
    ]
)
