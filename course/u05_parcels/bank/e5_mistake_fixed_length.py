# ---
# kind: mistake
# exercise: e5
# about: a reader that cuts all texts to three words
# loses:
#   u05_e5_padding_healed: |
#     healed, layer 1 (TextVectorization): wrong output_sequence_length
#       expected: not given
#       actual:   3
#       hint:     look at the argument output_sequence_length= of this layer
# checks:
#   u05_e5_padding_healed: check_same_architecture
# hints:
#   u05_e5_padding_healed: look at the argument output_sequence_length= of this layer
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
counted = {"A": 6, "B": 6, "C": 6, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(layers.TextVectorization(vocabulary=reader.get_vocabulary()[2:], output_sequence_length=3)(label))
x = layers.Rescaling(0.5)(x)
x = layers.GlobalAveragePooling1D()(x)
healed = keras.Model(label, layers.Dense(5, activation="softmax")(x))
