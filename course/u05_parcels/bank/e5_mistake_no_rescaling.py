# ---
# kind: mistake
# exercise: e5
# about: leaves the rescaling out
# loses:
#   u05_e5_padding_healed: |
#     healed: the operation Rescaling, scale 0.5 is missing
#       expected: Rescaling, scale 0.5, between layer 2 (Embedding) and layer 4 (GlobalAveragePooling1D)
#       actual:   layer 4 (GlobalAveragePooling1D) reads layer 2 (Embedding) and layer 3 (!= 0)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u05_e5_padding_healed: check_same_architecture
# hints:
#   u05_e5_padding_healed: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
counted = {"A": 6, "B": 6, "C": 6, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = x
x = layers.GlobalAveragePooling1D()(x)
healed = keras.Model(label, layers.Dense(5, activation="softmax")(x))
