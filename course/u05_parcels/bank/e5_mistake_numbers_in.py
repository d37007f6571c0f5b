# ---
# kind: mistake
# exercise: e5
# about: the healed model reads numbers, not texts
# loses:
#   u05_e5_padding_healed: |
#     healed, input 'label': wrong shape
#       expected: ()
#       actual:   (None,)
#       hint:     shape=() is one value for each sample, such as a whole text
#     healed: a TextVectorization layer is missing
#       expected: TextVectorization, between input 'label' and layer 1 (Embedding) and layer 3 (!= 0)
#       actual:   layer 1 (Embedding) reads input 'label'
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u05_e5_padding_healed: check_same_architecture
# hints:
#   u05_e5_padding_healed: shape=() is one value for each sample, such as a whole text
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
counted = {"A": 6, "B": 6, "C": 6, "D": 2}
label = keras.Input(shape=(None,), dtype="int64", name="label")
x = layers.Rescaling(0.5)(layers.Embedding(28, 6, mask_zero=True)(label))
healed = keras.Model(label, layers.Dense(5, activation="softmax")(layers.GlobalAveragePooling1D()(x)))
