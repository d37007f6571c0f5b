# ---
# kind: mistake
# exercise: e5
# about: the multiplication looks harmless
# loses:
#   u05_e5_padding_diagnosis: |
#     diagnosis['C']: wrong text
#       expected: another text
#       actual:   'healthy'
#       hint:     its table sends a mask: what stands between the table and the mean?
#     diagnosis['D']: wrong text
#       expected: another text
#       actual:   'lost'
#       hint:     follow the wire from != 0 in the drawing: where does it end?
#   u05_e5_padding_counted: |
#     counted['C']: wrong number
#       expected: another number
#       actual:   2
#       hint:     the mask does not arrive
#     counted['D']: wrong number
#       expected: another number
#       actual:   6
#       hint:     the mask arrives: the empty places are left out
# checks:
#   u05_e5_padding_diagnosis: check_mapping
#   u05_e5_padding_counted: check_mapping
# hints:
#   u05_e5_padding_diagnosis: 'its table sends a mask: what stands between the table and the mean?'
#   u05_e5_padding_counted: the mask does not arrive
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "ignored", "C": "healthy", "D": "lost"}
counted = {"A": 6, "B": 6, "C": 2, "D": 6}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = layers.Rescaling(0.5)(x)
x = layers.GlobalAveragePooling1D()(x)
healed = keras.Model(label, layers.Dense(5, activation="softmax")(x))
