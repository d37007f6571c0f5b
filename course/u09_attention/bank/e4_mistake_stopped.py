# ---
# kind: mistake
# exercise: e4
# about: a layer without its second wire: the cell stops with an error
# loses:
#   u09_e4_clinic_causal: |
#     not attempted: repaired is None
#       actual:   a cell stopped with TypeError: missing a required argument: 'value'
#       hint:     attention is called on two: attention(query, value)
#   u09_e4_clinic_repaired: |
#     not attempted: repaired is None
#       actual:   a cell stopped with TypeError: missing a required argument: 'value'
#       hint:     attention is called on two: attention(query, value)
# checks:
#   u09_e4_clinic_causal: check_causal
#   u09_e4_clinic_repaired: check_attempted
# hints:
#   u09_e4_clinic_causal: 'attention is called on two: attention(query, value)'
#   u09_e4_clinic_repaired: 'attention is called on two: attention(query, value)'
# ---
# %% u09_e4_clinic
faults = None
ahead = None
repaired = None
faults = {"A": "no mask", "B": "exchanged", "C": "post-norm", "D": "one shortcut"}
ahead = {"A": 7, "B": 7, "C": 0, "D": 0}
rows = keras.Input(shape=(8, 8), name="rows")
notes = keras.Input(shape=(8, 8), name="notes")
n = layers.LayerNormalization()(rows)
x = rows + layers.MultiHeadAttention(2, 4)(n, use_causal_mask=True)
repaired = keras.Model([rows, notes], x)
