# ---
# kind: mistake
# exercise: e5
# about: takes the maximum for a lost mask
# loses:
#   u05_e5_padding_diagnosis: |
#     diagnosis['B']: wrong text
#       expected: another text
#       actual:   'lost'
#       hint:     which step combines the words here?
#     diagnosis['C']: wrong text
#       expected: another text
#       actual:   'ignored'
#       hint:     its table sends a mask: what stands between the table and the mean?
# checks:
#   u05_e5_padding_diagnosis: check_mapping
# hints:
#   u05_e5_padding_diagnosis: which step combines the words here?
# ---
# %% u05_e5_padding
diagnosis = {"A": "no mask", "B": "lost", "C": "ignored", "D": "healthy"}
counted = {"A": 6, "B": 6, "C": 6, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = layers.Rescaling(0.5)(x)
x = layers.GlobalAveragePooling1D()(x)
healed = keras.Model(label, layers.Dense(5, activation="softmax")(x))
