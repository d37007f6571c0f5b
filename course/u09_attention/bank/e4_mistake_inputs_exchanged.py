# ---
# kind: mistake
# exercise: e4
# about: the inputs of repaired in the other order
# loses:
#   u09_e4_clinic_repaired: |
#     repaired: the inputs are in another order
#       expected: 'rows' and 'notes'
#       actual:   'notes' and 'rows'
#       hint:     the names are right, in another order: the order in the list given to keras.Model is the order in which the inputs are fed
# checks:
#   u09_e4_clinic_repaired: check_input_names
# hints:
#   u09_e4_clinic_repaired: 'the names are right, in another order: the order in the list given to keras.Model is the order in which the inputs are fed'
# ---
# %% u09_e4_clinic
faults = {"A": "no mask", "B": "exchanged", "C": "post-norm", "D": "one shortcut"}
ahead = {"A": 7, "B": 7, "C": 0, "D": 0}

rows, notes = keras.Input((8, 8), name="rows"), keras.Input((8, 8), name="notes")
x = rows
n = layers.LayerNormalization()(x)
a = layers.MultiHeadAttention(2, 4)(n, n, use_causal_mask=True)
x = x + a
n = layers.LayerNormalization()(x)
a = layers.MultiHeadAttention(2, 4)(n, notes)
x = x + a
n = layers.LayerNormalization()(x)
d = layers.Dense(16, activation='relu')(n)
d = layers.Dense(8)(d)
repaired = keras.Model([notes, rows], x + d)
