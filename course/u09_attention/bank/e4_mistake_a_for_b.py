# ---
# kind: mistake
# exercise: e4
# about: takes the open mask for exchanged wires, since both look ahead
# loses:
#   u09_e4_clinic_faults: |
#     faults['A']: wrong text
#       expected: another text
#       actual:   'exchanged'
#       hint:     is the shape of the graph as meant? then disturb the last row
#     faults['B']: wrong text
#       expected: another text
#       actual:   'no mask'
#       hint:     which input does each wire of the second attention come from?
# checks:
#   u09_e4_clinic_faults: check_mapping
# hints:
#   u09_e4_clinic_faults: is the shape of the graph as meant? then disturb the last row
# ---
# %% u09_e4_clinic
faults = {"A": "exchanged", "B": "no mask", "C": "post-norm", "D": "one shortcut"}
ahead = {"A": 7, "B": 7, "C": 0, "D": 0}
rows = keras.Input(shape=(8, 8), name="rows")
notes = keras.Input(shape=(8, 8), name="notes")
norm = layers.LayerNormalization()(rows)
x = rows + layers.MultiHeadAttention(2, 4)(norm, norm, use_causal_mask=True)
norm = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(2, 4)(norm, notes)
norm = layers.LayerNormalization()(x)
x = x + layers.Dense(8)(layers.Dense(16, activation="relu")(norm))
repaired = keras.Model([rows, notes], x)
