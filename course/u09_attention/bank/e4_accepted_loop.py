# ---
# kind: accepted
# exercise: e4
# about: parts in a loop, Add layers, keywords
# ---
# %% u09_e4_clinic
faults = {letter: slip for letter, slip in zip("ABCD", ["no mask", "exchanged", "post-norm", "one shortcut"])}
ahead = dict.fromkeys("AB", 7) | dict.fromkeys("CD", 0)
rows, notes = [keras.Input(shape=(8, 8), name=name) for name in ["rows", "notes"]]
x = rows
for asked, how in [(None, {"use_causal_mask": True}), (notes, {})]:
    n = layers.LayerNormalization()(x)
    found = layers.MultiHeadAttention(2, 4)(query=n, value=n if asked is None else asked, **how)
    x = layers.Add()([found, x])
n = layers.Dense(16)(layers.LayerNormalization()(x))
repaired = keras.Model([rows, notes], layers.Add()([x, layers.Dense(8)(layers.ReLU()(n))]))
