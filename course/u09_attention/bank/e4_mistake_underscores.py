# ---
# kind: mistake
# exercise: e4
# about: other words than the options
# loses:
#   u09_e4_clinic_faults: |
#     faults['A']: not one of the options
#       expected: one of 'exchanged', 'post-norm', 'one shortcut', 'no mask'
#       actual:   'no_mask'
#       hint:     did you mean 'no mask'?
#     faults['C']: not one of the options
#       expected: one of 'exchanged', 'post-norm', 'one shortcut', 'no mask'
#       actual:   'post_norm'
#       hint:     did you mean 'post-norm'?
#     faults['D']: not one of the options
#       expected: one of 'exchanged', 'post-norm', 'one shortcut', 'no mask'
#       actual:   'one_shortcut'
#       hint:     did you mean 'one shortcut'?
# checks:
#   u09_e4_clinic_faults: check_mapping
# hints:
#   u09_e4_clinic_faults: did you mean 'no mask'?
# ---
# %% u09_e4_clinic
faults = {"A": "no_mask", "B": "exchanged", "C": "post_norm", "D": "one_shortcut"}
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
