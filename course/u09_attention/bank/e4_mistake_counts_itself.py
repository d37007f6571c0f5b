# ---
# kind: mistake
# exercise: e4
# about: counts the disturbed place as well
# loses:
#   u09_e4_clinic_ahead: |
#     ahead['A']: wrong number
#       expected: another number
#       actual:   8
#       hint:     only the places before the disturbed one count
#     ahead['B']: wrong number
#       expected: another number
#       actual:   8
#       hint:     only the places before the disturbed one count
#     ahead['C']: wrong number
#       expected: another number
#       actual:   1
#       hint:     only the places before the disturbed one count
#     and 1 more
# checks:
#   u09_e4_clinic_ahead: check_mapping
# hints:
#   u09_e4_clinic_ahead: only the places before the disturbed one count
# ---
# %% u09_e4_clinic
faults = {"A": "no mask", "B": "exchanged", "C": "post-norm", "D": "one shortcut"}
ahead = {"A": 8, "B": 8, "C": 1, "D": 1}
rows = keras.Input(shape=(8, 8), name="rows")
notes = keras.Input(shape=(8, 8), name="notes")
norm = layers.LayerNormalization()(rows)
x = rows + layers.MultiHeadAttention(2, 4)(norm, norm, use_causal_mask=True)
norm = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(2, 4)(norm, notes)
norm = layers.LayerNormalization()(x)
x = x + layers.Dense(8)(layers.Dense(16, activation="relu")(norm))
repaired = keras.Model([rows, notes], x)
