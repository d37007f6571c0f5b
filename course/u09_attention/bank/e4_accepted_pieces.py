# ---
# kind: accepted
# exercise: e4
# about: floats for counts, the dense part as a stack
# ---
# %% u09_e4_clinic
ahead = {"D": 0, "C": 0.0, "B": 7.0, "A": 7}
faults = {"A": "no mask", "B": "exchanged", "C": "post-norm", "D": "one shortcut"}
rows = keras.Input((8, 8), name="rows")
notes = keras.Input((8, 8), name="notes")
n = layers.LayerNormalization(name="n1")(rows)
x = ops.add(rows, layers.MultiHeadAttention(2, 4)(n, n, n, use_causal_mask=True))
x = ops.add(x, layers.MultiHeadAttention(2, 4)(layers.LayerNormalization(name="n2")(x), notes))
dense = keras.Sequential([layers.LayerNormalization(), layers.Dense(16, "relu"), layers.Dense(8)])
repaired = keras.Model([rows, notes], dense(x) + x)
