# ---
# kind: mistake
# exercise: e5
# about: takes the table without a mask for a lost one
# loses:
#   u05_e5_padding_diagnosis: |
#     diagnosis['A']: wrong text
#       expected: another text
#       actual:   'lost'
#       hint:     ask its table: get_layer('table').mask_zero
#     diagnosis['C']: wrong text
#       expected: another text
#       actual:   'no mask'
#       hint:     its table sends a mask: what stands between the table and the mean?
# checks:
#   u05_e5_padding_diagnosis: check_mapping
# hints:
#   u05_e5_padding_diagnosis: 'ask its table: get_layer(''table'').mask_zero'
# ---
# %% u05_e5_padding
diagnosis = {"A": "lost", "B": "ignored", "C": "no mask", "D": "healthy"}
counted = {"A": 6, "B": 6, "C": 6, "D": 2}
label = keras.Input(shape=(), dtype="string", name="label")
x = layers.Embedding(28, 6, mask_zero=True)(reader(label))
x = layers.Rescaling(0.5)(x)
x = layers.GlobalAveragePooling1D()(x)
healed = keras.Model(label, layers.Dense(5, activation="softmax")(x))
