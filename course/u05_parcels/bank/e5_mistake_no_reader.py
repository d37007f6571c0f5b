# ---
# kind: mistake
# exercise: e5
# about: no reader: a string goes straight into the table
# loses:
#   u05_e5_padding_invariant: |
#     healed, input 'label': its texts are not taken apart
#       expected: a TextVectorization that reads them
#       actual:   no layer that splits a text into words
#       hint:     a table is looked up with numbers: words become numbers in a TextVectorization
#   u05_e5_padding_healed: |
#     healed: a TextVectorization layer is missing
#       expected: TextVectorization, between input 'label' and layer 1 (Embedding)
#       actual:   layer 1 (Embedding) reads input 'label'
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
#     healed: a GlobalAveragePooling1D layer is missing
#       expected: GlobalAveragePooling1D, between layer 2 (Rescaling, scale 0.5) and layer 3 (Dense)
#       actual:   layer 3 (Dense) reads layer 2 (Rescaling, scale 0.5)
#       hint:     no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?
# checks:
#   u05_e5_padding_invariant: check_padding
#   u05_e5_padding_healed: check_same_architecture
# hints:
#   u05_e5_padding_invariant: 'a table is looked up with numbers: words become numbers in a TextVectorization'
#   u05_e5_padding_healed: 'no output leads back to such a layer: was it left out, or bypassed, with the next one called on an earlier tensor?'
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
counted = {"A": 6, "B": 6, "C": 6, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(label)
x = layers.Rescaling(0.5)(x)
x = x
healed = keras.Model(label, layers.Dense(5, activation="softmax")(x))
