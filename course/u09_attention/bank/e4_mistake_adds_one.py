# ---
# kind: mistake
# exercise: e4
# about: adds 1 to the whole row, which the normalisation takes away
# loses:
#   u09_e4_clinic_ahead: |
#     ahead['A']: wrong number
#       expected: another number
#       actual:   0
#       hint:     was the row really disturbed? a normalisation takes away what is added to all of it
#     ahead['B']: wrong number
#       expected: another number
#       actual:   0
#       hint:     if the notes ask the rows, each answer mixes all rows
# checks:
#   u09_e4_clinic_ahead: check_mapping
# hints:
#   u09_e4_clinic_ahead: was the row really disturbed? a normalisation takes away what is added to all of it
# ---
# %% u09_e4_clinic
faults = {"A": "no mask", "B": "exchanged", "C": "post-norm", "D": "one shortcut"}
ahead = {"A": 0, "B": 0, "C": 0, "D": 0}
rows = keras.Input(shape=(8, 8), name="rows")
notes = keras.Input(shape=(8, 8), name="notes")
norm = layers.LayerNormalization()(rows)
x = rows + layers.MultiHeadAttention(2, 4)(norm, norm, use_causal_mask=True)
norm = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(2, 4)(norm, notes)
norm = layers.LayerNormalization()(x)
x = x + layers.Dense(8)(layers.Dense(16, activation="relu")(norm))
repaired = keras.Model([rows, notes], x)
