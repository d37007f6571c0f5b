# ---
# kind: mistake
# exercise: e5
# about: counts the empty places only
# loses:
#   u05_e5_padding_counted: |
#     counted['A']: wrong number
#       expected: another number
#       actual:   4
#       hint:     the words count as well as the empty places
#     counted['B']: wrong number
#       expected: another number
#       actual:   4
#       hint:     the words count as well as the empty places
#     counted['C']: wrong number
#       expected: another number
#       actual:   4
#       hint:     the words count as well as the empty places
#     and 1 more
# checks:
#   u05_e5_padding_counted: check_mapping
# hints:
#   u05_e5_padding_counted: the words count as well as the empty places
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "lost", "D": "healthy"}
counted = {"A": 4, "B": 4, "C": 4, "D": 0}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = layers.Rescaling(0.5)(x)
x = layers.GlobalAveragePooling1D()(x)
healed = keras.Model(label, layers.Dense(5, activation="softmax")(x))
