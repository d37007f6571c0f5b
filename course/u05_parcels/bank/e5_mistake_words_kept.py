# ---
# kind: mistake
# exercise: e5
# about: no pooling: a row for each word leaves
# loses:
#   u05_e5_padding_invariant: |
#     healed: the words are not taken together
#       expected: one prediction for each text
#       actual:   one for each place of a text: (None, 5)
#       hint:     take the mean over the words, and call what follows on the result
#   u05_e5_padding_healed: |
#     healed: a GlobalAveragePooling1D layer is missing
#       expected: GlobalAveragePooling1D, between layer 3 (Rescaling, scale 0.5) and layer 4 (Dense)
#       actual:   layer 4 (Dense) reads layer 3 (Rescaling, scale 0.5)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u05_e5_padding_invariant: check_padding
#   u05_e5_padding_healed: check_same_architecture
# hints:
#   u05_e5_padding_invariant: take the mean over the words, and call what follows on the result
#   u05_e5_padding_healed: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
counted = {"A": 6, "B": 6, "C": 6, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = layers.Rescaling(0.5)(x)
x = x
healed = keras.Model(label, layers.Dense(5, activation="softmax")(x))
