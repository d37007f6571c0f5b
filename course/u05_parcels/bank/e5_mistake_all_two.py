# ---
# kind: mistake
# exercise: e5
# about: a text of two words has two places
# loses:
#   u05_e5_padding_counted: |
#     counted['A']: wrong number
#       expected: another number
#       actual:   2
#       hint:     no mask: the zeros count
#     counted['B']: wrong number
#       expected: another number
#       actual:   2
#       hint:     ops.max asks for no mask
#     counted['C']: wrong number
#       expected: another number
#       actual:   2
#       hint:     the mask does not arrive
# checks:
#   u05_e5_padding_counted: check_mapping
# hints:
#   u05_e5_padding_counted: 'no mask: the zeros count'
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
counted = {"A": 2, "B": 2, "C": 2, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = layers.Rescaling(0.5)(x)
x = layers.GlobalAveragePooling1D()(x)
healed = keras.Model(label, layers.Dense(5, activation="softmax")(x))
