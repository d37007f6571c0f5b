# ---
# kind: mistake
# exercise: e4
# about: disturbs the notes as well as the rows
# loses:
#   u09_e4_clinic_ahead: |
#     ahead['C']: wrong number
#       expected: another number
#       actual:   7
#       hint:     the mask works here: were the notes disturbed, too, or those that stay counted?
#     ahead['D']: wrong number
#       expected: another number
#       actual:   7
#       hint:     the mask works here: were the notes disturbed, too, or those that stay counted?
# checks:
#   u09_e4_clinic_ahead: check_mapping
# hints:
#   u09_e4_clinic_ahead: 'the mask works here: were the notes disturbed, too, or those that stay counted?'
# ---
# %% u09_e4_clinic
faults = {"A": "no mask", "B": "exchanged", "C": "post-norm", "D": "one shortcut"}
ahead = {"A": 7, "B": 7, "C": 7, "D": 7}
rows = keras.Input(shape=(8, 8), name="rows")
notes = keras.Input(shape=(8, 8), name="notes")
norm = layers.LayerNormalization()(rows)
x = rows + layers.MultiHeadAttention(2, 4)(norm, norm, use_causal_mask=True)
norm = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(2, 4)(norm, notes)
norm = layers.LayerNormalization()(x)
x = x + layers.Dense(8)(layers.Dense(16, activation="relu")(norm))
repaired = keras.Model([rows, notes], x)
