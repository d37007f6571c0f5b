# ---
# kind: mistake
# exercise: e4
# about: a head too few
# loses:
#   u09_e4_clinic_repaired: |
#     repaired, layer 5 (MultiHeadAttention): wrong number of heads
#       expected: 2
#       actual:   1
#       hint:     the layer is made by MultiHeadAttention(heads, size of a head)
# checks:
#   u09_e4_clinic_repaired: check_same_architecture
# hints:
#   u09_e4_clinic_repaired: the layer is made by MultiHeadAttention(heads, size of a head)
# ---
# %% u09_e4_clinic
faults = {"A": "no mask", "B": "exchanged", "C": "post-norm", "D": "one shortcut"}
ahead = {"A": 7, "B": 7, "C": 0, "D": 0}
rows = keras.Input(shape=(8, 8), name="rows")
notes = keras.Input(shape=(8, 8), name="notes")
norm = layers.LayerNormalization()(rows)
x = rows + layers.MultiHeadAttention(2, 4)(norm, norm, use_causal_mask=True)
norm = layers.LayerNormalization()(x)
x = x + layers.MultiHeadAttention(1, 4)(norm, notes)
norm = layers.LayerNormalization()(x)
x = x + layers.Dense(8)(layers.Dense(16, activation="relu")(norm))
repaired = keras.Model([rows, notes], x)
